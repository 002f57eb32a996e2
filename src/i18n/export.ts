/** Strings of what is taken away from a page: Word, spreadsheet, data. */
export const viExport = {
	label: "Tải về",
	docx: "Word (.docx)",
	csv: "Bảng tính (.csv)",
	json: "Dữ liệu (.json)",
	loading: "Đang tải phần tạo tệp Word…",
	done: (name: string) => `Đã tạo tệp ${name}.`,
	failedDocx:
		"Không tạo được tệp Word: phần tạo tệp chưa tải về được. Xin kiểm tra mạng, tải lại trang rồi bấm lại; hoặc lấy bảng tính (.csv).",
	failed: "Không tạo được tệp. Xin tải lại trang rồi bấm lại.",
	/** Said in the file: rows that the page does not show are not in it. */
	hiddenRows: (count: number) =>
		`Bảng chỉ gồm các hàng đang hiện trên trang lúc tải về; ${count} hàng đang ẩn không có trong bảng.`,
	hiddenColumns: (names: string) => `Cột không hiện trên trang thì không có trong bảng: ${names}.`,
	/** What marks a change, said in the file where there is any. */
	marks: {
		docx: "Chữ gạch chân (xanh): chữ thêm. Chữ gạch ngang (nâu): chữ bớt. Gạch chấm: chữ chuyển chỗ.",
		csv: "[+…]: chữ thêm. [-…]: chữ bớt. […]: chữ chuyển chỗ.",
	},
	aside: "Chữ nghiêng: lời của trang Đối chiếu, không phải lời của văn bản.",
	page: "Trang",
	site: "Đối chiếu",
	/** Lines above a comparison of two documents. */
	pair: {
		what: (left: string, right: string) =>
			`Bảng đối chiếu ${left} và ${right}; các hàng theo thứ tự của ${left}. Chữ bớt: chỉ có ở ${left}; chữ thêm: chỉ có ở ${right}.`,
		left: "Văn bản thứ nhất",
		right: "Văn bản thứ hai",
		relation: "Quan hệ",
	},
	/** Lines above the tasks of a directive. */
	tasks: {
		title: "Theo nhiệm vụ",
		node: "Nội dung",
		outline:
			"Văn bản chỉ đạo mới có đề cương; chữ A đến D sau tên nội dung là mức xác thực của tên ấy, A là cao nhất.",
		what: (title: string) =>
			`Bảng theo nhiệm vụ: mỗi hàng là một nội dung của ${title}, mỗi cột là một kế hoạch.`,
	},
	/** Lines above one task in all plans. */
	task: {
		wording: "Lời văn",
		where: "Kế hoạch và chỗ đứng",
		what: (directive: string) =>
			`Một nội dung của ${directive} trong mọi kế hoạch; đoạn giống nhau xếp cùng nhóm, lời văn lấy làm mốc đứng đầu nhóm.`,
	},
	/** Lines above a comparison of several documents. */
	synopsis: {
		name: "so-sanh-nhieu-van-ban",
		what: (names: string, spine: string) =>
			`Bảng đối chiếu ${names}; các hàng theo thứ tự của ${spine}. Chữ thêm, chữ bớt trong mỗi cột là so với ${spine}.`,
	},
	/** Lines above agencies, deadlines and targets. */
	assignments: {
		what: "Phân công, thời hạn, chỉ tiêu do máy nhặt từ lời văn của từng văn bản; có thể sót hoặc sai.",
	},
	number: "số",
	drafts: (names: string) => `Còn là dự thảo, chưa phải văn bản chính thức: ${names}.`,
	outlines: (names: string) => `Mới có đề cương, chưa có toàn văn: ${names}.`,
	machine: "Việc ghép các đoạn là gợi ý của máy, có thể sai. Khi dùng, xin đối chiếu với bản chính.",
	check: "Khi dùng, xin đối chiếu với bản chính.",
} as const;
