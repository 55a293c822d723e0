/** What is done with a meeting, contest or course: 召开推进会. */
export const HOLDING = '召开 举行 举办';
