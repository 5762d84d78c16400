/** The name of the event that tells which segments there are; its detail is Segments. */
export const kSegmentsFound = "segments-found";
/** That of the choice of what segments are by; its detail is the choice. */
export const kByChosen = "by-chosen";
