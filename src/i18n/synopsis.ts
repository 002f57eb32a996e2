/** Strings of a comparison of two to four texts. */
export const viSynopsis = {
	title: "So sánh nhiều văn bản",
	intro:
		"Chọn hai đến bốn văn bản. Các hàng theo thứ tự của văn bản trục; chữ sửa so với trục được tô trong từng cột.",
	noScript:
		"Bảng này do trình duyệt dựng từ dữ liệu của trang, nên cần bật JavaScript và mở qua máy chủ web. Nếu không, xin mở từng cặp đã đối chiếu sẵn.",
	toPairs: "Đến danh sách các cặp",
	loading: "Đang tải văn bản…",
	failed: "Không tải được dữ liệu. Xin kiểm tra mạng rồi tải lại trang.",
	unknown: (id: string) => `Kho không có văn bản “${id}”; đã bỏ khỏi bảng.`,
	tooMany: "Chỉ đặt được bốn văn bản cạnh nhau; các văn bản sau đã bỏ.",
	tooFew: "Chọn thêm một văn bản để so sánh.",
	add: "Thêm văn bản",
	choose: "chọn văn bản",
	notAligned: (spine: string) => `chưa đối chiếu sẵn với ${spine}`,
	missing: (name: string, spine: string) =>
		`${name} chưa được đối chiếu sẵn với ${spine}: các đoạn của nó đứng riêng. Chọn trục khác để xem phần chung.`,
	spine: "trục",
	makeSpine: (name: string) => `Xếp hàng theo ${name}`,
	left: (name: string) => `Đưa ${name} sang trái`,
	right: (name: string) => `Đưa ${name} sang phải`,
	remove: (name: string) => `Bỏ ${name}`,
	removeShort: "bỏ",
	controls: (name: string) => `Cột ${name}`,
	unmarked: "không tô chữ ở đây",
	pair: "Xem riêng hai văn bản này",
	none: (name: string) => `Không thấy ở ${name}.`,
	seeRow: "Đoạn này đứng ở hàng khác",
	openUnit: (address: string) => `Mở ${address} trong văn bản`,
	onlyOthers: { sign: "∅", word: "trục không có" },
	someNone: { sign: "∅", word: "có bản không có" },
	only: (name: string) => `chỉ ${name}`,
} as const;
