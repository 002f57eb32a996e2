/** Keys by which the site is used, as the sheet of `?` lists them. */
export const viShortcuts = {
	title: "Phím tắt",
	open: "Phím tắt",
	close: "Đóng",
	use: "Dùng phím tắt một chữ",
	useNote: "Bỏ chọn nếu phím một chữ gây trở ngại, ví dụ khi đọc cho máy gõ. Trình duyệt này sẽ nhớ.",
	groups: [
		{
			name: "Mọi trang",
			keys: [
				{ keys: ["/", "Ctrl+K"], does: "tới ô tìm kiếm" },
				{ keys: ["?"], does: "mở bảng này" },
				{ keys: ["Esc"], does: "đóng, trở lại chỗ đang đọc" },
			],
		},
		{
			name: "Các trang so sánh",
			keys: [
				{ keys: ["j", "k"], does: "tới hàng khác nhau kế tiếp, trước đó" },
				{ keys: ["n", "p"], does: "tới hàng không có tương ứng kế tiếp, trước đó" },
				{ keys: ["1", "2", "3"], does: "đọc; tô chữ khác nhau; chỉ xem chỗ khác nhau" },
			],
		},
		{
			name: "Trang so sánh hai văn bản",
			keys: [
				{ keys: ["t"], does: "xếp hàng theo thứ tự của văn bản kia" },
				{ keys: ["c"], does: "đổi cột trái, phải" },
				{ keys: ["↑", "↓"], does: "qua từng mục, khi đang ở dải toàn cảnh" },
			],
		},
	],
} as const;
