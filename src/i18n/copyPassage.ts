/** Strings of the button that copies a passage: all that the browser needs of a task's page. */
export const viCopyPassage = {
	copy: "Chép kèm trích dẫn",
	copied: "Đã chép",
	notCopied: "Trình duyệt không cho chép; xin chọn chữ và chép tay.",
} as const;
