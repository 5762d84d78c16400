export const renewalsOf = () => ({});
