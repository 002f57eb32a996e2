/** Strings of the counterparts of a unit on its document's page. */
export const viCounterparts = {
	directions: {
		up: { sign: "↑", word: (count: number) => `${count} ở cấp trên` },
		across: { sign: "↔", word: (count: number) => `${count} cùng cấp` },
		down: { sign: "↓", word: (count: number) => `${count} ở cấp dưới` },
	},
	title: "Văn bản có đoạn tương ứng:",
	more: (count: number) => `và ${count} văn bản nữa`,
	open: "mở tại đây",
	close: "đóng lại",
	loading: "Đang tải…",
	failed: "Không tải được. Xin bấm vào tên văn bản ở lề để mở trang đối chiếu.",
	beside: "Đặt cạnh nhau",
	task: "Nội dung này ở mọi kế hoạch",
	note: "Chữ gạch chân chỉ có ở đoạn tương ứng, chữ gạch ngang chỉ có ở đoạn này.",
} as const;
