/** What a reader's browser keeps, in words. */
const what = {
	homePlan: {
		name: "“Bản của tôi”",
		why: "mã của kế hoạch đã chọn ở trang tìm kiếm, để đặt kết quả cạnh bản ấy",
		until: "khi xoá",
	},
	shortcuts: { name: "Phím tắt một chữ", why: "chỉ khi đã tắt, để lần sau vẫn tắt", until: "khi xoá" },
	found: {
		name: "Câu tìm gần nhất",
		why: "để tô chữ tìm được trong văn bản vừa mở",
		until: "khi đóng thẻ trình duyệt",
	},
} as const;

export const viKept = {
	what,
	until: "giữ đến",
	now: "Lúc này:",
	/** Where scripts are off nothing is kept, and nothing can be told. */
	unknown: "không rõ",
	nothing: "chưa nhớ gì",
	clear: "Xoá hết khỏi trình duyệt này",
	cleared: "Đã xoá.",
	noScript: "Khi trình duyệt tắt JavaScript hoặc trang mở từ đĩa, trang không nhớ gì.",
} as const;
