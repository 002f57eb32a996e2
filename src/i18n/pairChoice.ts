/** Strings of the page where two texts are chosen. */
export const viPairChoice = {
	intro:
		"Mỗi văn bản được đối chiếu sẵn với văn bản mà nó thực hiện và với những văn bản gần nhất về nội dung.",
	first: "Văn bản thứ nhất",
	second: "Đặt cạnh",
	place: "Nơi ban hành",
	document: "Văn bản",
	submit: "Đặt cạnh nhau",
	several: "Đặt ba, bốn văn bản cạnh nhau",
	documentsTitle: "Các văn bản, theo nơi ban hành",
	documentsIntro: "Bấm vào tên để xem những bản đã đặt cạnh văn bản ấy.",
	pairsTitle: "Các cặp văn bản đã đối chiếu",
	pairs: (count: string) => `${count} cặp đoạn`,
	opening: "Đang mở phần đối chiếu…",
	same: "Hai bên là cùng một văn bản. Xin chọn hai văn bản khác nhau.",
	unknown: (id: string) => `Trong kho không có văn bản nào mang mã “${id}”. Xin chọn dưới đây.`,
	failed:
		"Chưa tải được danh sách các cặp đã đối chiếu. Xin kiểm tra kết nối rồi bấm “Đặt cạnh nhau” lần nữa.",
	unbuiltTitle: "Hai văn bản này chưa được đối chiếu sẵn",
	beside: (name: string) => `Những bản đã đặt cạnh ${name}`,
} as const;
