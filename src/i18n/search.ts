/** Strings of search. */
export const viSearch = {
	title: "Tìm kiếm",
	label: "Tìm trong các văn bản",
	submit: "Tìm",
	introduction:
		"Gõ có dấu hay không dấu, viết tắt hay đầy đủ đều được. Cụm từ đặt trong ngoặc kép được tìm nguyên văn.",
	examplesLabel: "Thí dụ:",
	examples: ["van dong kieu bao", "UBND huyện", "43-NQ/TW", "“dân biết, dân bàn”"],
	filters: "Lọc kết quả",
	facets: {
		cap: "Cấp",
		noi: "Địa phương",
		khoi: "Cơ quan ban hành",
		"thuc-hien": "Thực hiện văn bản",
	},
	results: "Kết quả",
	clear: "Bỏ lọc",
	understood: (readings: readonly string[]) => `tìm: ${readings.join(", ")}`,
	searching: "Đang tìm…",
	counted: (count: number, complete: number, more: boolean) => {
		if (complete === 0) return `Không đoạn nào có đủ các chữ; đây là ${count} đoạn gần nhất.`;
		if (complete === count) return `Có ${more ? "hơn " : ""}${count} đoạn.`;
		return `Có ${complete} đoạn đủ các chữ; thêm ${count - complete} đoạn gần nhất.`;
	},
	looserPhrase: "Không thấy nguyên văn cụm từ trong ngoặc kép; đây là các đoạn có những chữ ấy.",
	nothing: (readings: readonly string[]) => `Không thấy đoạn nào. Đã tìm: ${readings.join(", ")}.`,
	nothingFiltered: (count: number) =>
		`Không thấy đoạn nào với điều kiện lọc đang chọn; bỏ lọc thì có ${count} đoạn.`,
	advice: [
		"Thử ít chữ hơn, chỉ giữ những chữ chắc chắn có trong văn bản.",
		"Không chắc dấu thì gõ không dấu.",
		"Bỏ ngoặc kép nếu không nhớ nguyên văn.",
	],
	more: (count: number) => `Hiện thêm ${count} đoạn`,
	places: { number: "mục", letter: "điểm" },
	facts: { outline: "Đề cương", carriesOut: "Thực hiện" },
	fromDisk:
		"Trang đang mở thẳng từ đĩa nên trình duyệt không cho tìm kiếm. Xin mở qua máy chủ (npm start), hoặc mở từng văn bản và tìm bằng Ctrl+F:",
	noScript: "Chưa tìm được khi trình duyệt tắt mã lệnh. Có thể mở từng văn bản và tìm bằng Ctrl+F:",
	failed: "Không tải được chỉ mục tìm kiếm. Xin tải lại trang; nếu vẫn vậy, xin báo người quản trị trang.",
	marks: {
		found: (count: number) => `Đã đánh dấu ${count} chỗ tìm thấy trong đoạn này.`,
		remove: "Bỏ đánh dấu",
	},
} as const;
