/** Strings of search. */
export const searchWords = {
	title: "Tìm kiếm",
	label: "Tìm trong các văn bản",
	example: "Thí dụ: van dong kieu bao, UBND huyện, 43-NQ/TW, “dân biết, dân bàn”",
	submit: "Tìm",
	introduction: "Gõ có dấu hay không dấu, viết tắt hay đầy đủ đều được. Cụm từ đặt trong ngoặc kép được tìm nguyên văn.",
	filters: "Lọc kết quả",
	facets: {
		cap: "Cấp",
		noi: "Địa phương",
		khoi: "Cơ quan ban hành",
		"thuc-hien": "Thực hiện văn bản",
	},
	results: "Kết quả",
	clear: "Bỏ mọi điều kiện lọc",
	understood: (readings: readonly string[]) => `tìm: ${readings.join(", ")}`,
	searching: "Đang tìm…",
	counted: (count: number, complete: number, more: boolean) => {
		if (complete === count) return `Có ${more ? "hơn " : ""}${count} đoạn.`;
		if (complete === 0) return `Không đoạn nào đủ các chữ; ${count} đoạn gần nhất.`;
		return `Có ${complete} đoạn đủ các chữ; thêm ${count - complete} đoạn gần nhất.`;
	},
	looserPhrase: "Không thấy nguyên văn cụm từ trong ngoặc kép; dưới đây là các đoạn có những chữ ấy.",
	nothing: (readings: readonly string[]) => `Không thấy đoạn nào. Đã ${searchWords.understood(readings)}.`,
	advice: {
		fewer: "Thử ít chữ hơn, hoặc chỉ giữ những chữ chắc chắn có trong văn bản.",
		filters: (count: number) => `Bỏ điều kiện lọc thì có ${count} đoạn.`,
		marks: "Không chắc dấu thì gõ không dấu.",
	},
	more: (count: number) => `Hiện thêm ${count} đoạn`,
	outline: "đề cương",
	level: (level: string) => `Cấp: ${level}`,
	carriesOut: (acts: readonly string[]) => `Thực hiện ${acts.join(", ")}`,
	fromDisk: "Trang đang mở thẳng từ đĩa nên trình duyệt không cho tìm kiếm. Hãy mở qua máy chủ: npm start.",
	failed: "Không tải được chỉ mục tìm kiếm. Xin tải lại trang; nếu vẫn vậy, hãy báo người quản trị.",
	noScript: "Trình duyệt đang tắt mã lệnh nên chưa tìm được. Có thể mở từng văn bản và tìm bằng Ctrl+F:",
	marks: {
		found: (count: number) => `Đã đánh dấu ${count} chỗ tìm thấy.`,
		remove: "Bỏ đánh dấu",
	},
} as const;
