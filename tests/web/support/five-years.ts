/** Subscriptions of an invented company over 60 months to December 2024: customers join, grow, shrink and leave, the same every time. */
export function fiveYears(rows = 2_400): string {
  const lines = ["customer,start,end,amount,currency,plan"];
  for (let row = 0; row < rows; row += 1) {
    const start = (row * 7) % 60;
    const stays = 1 + ((row * 13) % 47);
    const end = start + stays >= 60 ? "" : dayOf(start + stays, row);
    const price = [19, 49, 99, 249][row % 4] ?? 19;
    lines.push(
      `c${Math.trunc(row / 2)},${dayOf(start, row)},${end},${price + (row % 9)}.00,USD,p${row % 4}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function dayOf(month: number, row: number): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${2020 + Math.trunc(month / 12)}-${pad((month % 12) + 1)}-${pad((row % 27) + 1)}`;
}
