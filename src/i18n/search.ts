/** Strings of search. */
export const viSearch = {
	title: "Tìm kiếm",
	label: "Tìm trong các văn bản",
	submit: "Tìm",
	introduction:
		"Gõ có dấu hay không dấu, viết tắt hay đầy đủ đều được. Cụm từ đặt trong ngoặc kép được tìm nguyên văn; chữ có dấu trừ đứng ngay trước (-“lãng phí”) là chữ không muốn thấy.",
	examplesLabel: "Thí dụ:",
	examples: ["van dong kieu bao", "UBND huyện", "43-NQ/TW", "“dân biết, dân bàn”"],
	filters: "Lọc kết quả",
	/** In the order of the page. */
	facets: {
		cap: "Cấp",
		noi: "Địa phương",
		"thuc-hien": "Thực hiện văn bản",
		phan: "Phần của văn bản",
		khoi: "Cơ quan ban hành",
		loai: "Loại văn bản",
		nam: "Năm",
	},
	parts: {
		opening: "Mở đầu, căn cứ",
		situation: "Tình hình",
		purpose: "Mục đích, yêu cầu",
		viewpoint: "Quan điểm",
		objectives: "Mục tiêu, chỉ tiêu",
		tasks: "Nhiệm vụ, giải pháp",
		implementation: "Tổ chức thực hiện",
		closing: "Nơi nhận, chữ ký",
		attachment: "Phụ lục",
		other: "Phần khác",
	},
	results: "Kết quả",
	chosen: "Đang lọc",
	clear: "Bỏ tất cả",
	drop: (facet: string, value: string) => `Bỏ lọc ${facet.toLowerCase()}: ${value}`,
	partial: "Dấu +: ít nhất là thế, vì chưa đọc hết.",
	moreValues: (count: number) => `Thêm ${count}`,
	listing: "Cách xếp",
	order: "Xếp theo",
	orders: { relevance: "độ khớp", level: "cấp, từ trên xuống" },
	fold: "Gộp các đoạn cùng một nhiệm vụ",
	home: "Bản của tôi",
	noHome: "(chưa chọn)",
	understood: (readings: readonly string[], excluded: readonly string[]) =>
		[`tìm: ${readings.join(", ")}`, ...excluded.map((text) => `không có: ${text}`)].join("; "),
	noWord: "Xin gõ thêm chữ muốn tìm.",
	searching: "Đang tìm…",
	counted: (count: number, complete: number, more: boolean, documents: number) => {
		const where = `trong ${documents} văn bản`;
		if (complete === 0) return `Không đoạn nào có đủ các chữ; đây là ${count} đoạn gần nhất, ${where}.`;
		if (more) return `Có hơn ${count} đoạn; mới đọc những phần khớp nhất, ${where}.`;
		if (complete === count) return `Có ${count} đoạn ${where}.`;
		return `Có ${complete} đoạn đủ các chữ; thêm ${count - complete} đoạn gần nhất, ${where}.`;
	},
	excluded: (count: number) => `Đã bỏ ${count} đoạn có chữ không muốn thấy.`,
	looserPhrase: "Không thấy nguyên văn cụm từ trong ngoặc kép; đây là các đoạn có những chữ ấy.",
	nothing: (readings: readonly string[]) => `Không thấy đoạn nào. Đã tìm: ${readings.join(", ")}.`,
	nothingFiltered: (count: number) =>
		`Không thấy đoạn nào với điều kiện lọc đang chọn; bỏ lọc thì có ${count} đoạn.`,
	advice: [
		"Thử ít chữ hơn, chỉ giữ những chữ chắc chắn có trong văn bản.",
		"Không chắc dấu thì gõ không dấu.",
		"Bỏ ngoặc kép nếu không nhớ nguyên văn.",
	],
	meant: "Có phải muốn tìm",
	more: (count: number, deeper: boolean) => (deeper ? "Tìm thêm" : `Hiện thêm ${count} đoạn`),
	missing: (words: readonly string[]) => `Không có: ${[...new Set(words)].join(", ")}`,
	again: "(tiếp)",
	sameTask: "Cùng một nhiệm vụ:",
	moreSame: (count: number) => `và ${count} đoạn khác`,
	actions: {
		beside: "Đặt cạnh bản của tôi",
		counterparts: "Bản tương ứng",
		copy: "Chép kèm trích dẫn",
		copied: "Đã chép.",
		notCopied: "Trình duyệt không cho chép.",
	},
	noCounterparts: "Không thấy đoạn tương ứng ở văn bản khác.",
	failedPage: "Không mở được trang văn bản. Xin thử lại.",
	places: { number: "mục", letter: "điểm" },
	facts: { outline: "Đề cương", carriesOut: "Thực hiện" },
	fromDisk:
		"Trang đang mở thẳng từ đĩa nên trình duyệt không cho tìm kiếm. Có thể mở từng văn bản và tìm bằng Ctrl+F:",
	noScript: "Chưa tìm được khi trình duyệt tắt mã lệnh. Có thể mở từng văn bản và tìm bằng Ctrl+F:",
	noScriptHere: "Tìm kiếm cần bật mã lệnh của trình duyệt.",
	fromDiskHere: "Mở từ đĩa: chưa tìm được.",
	fromDiskHow: "Cách mở",
	failed: "Không tải được chỉ mục tìm kiếm. Xin tải lại trang; nếu vẫn vậy, xin báo người quản trị trang.",
	/** The field in the head of every page. */
	everywhere: {
		label: "Tìm",
		hint: "Phím / để tìm",
		all: "Xem tất cả ở trang tìm kiếm",
		found: (count: number, more: boolean) => `${more ? "Hơn " : ""}${count} đoạn.`,
		keys: "Mũi tên để chọn, Enter để mở.",
		none: "Không thấy. Enter để xem gợi ý.",
	},
} as const;
