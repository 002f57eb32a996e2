/** Strings of the decision on a pair; apart from the others because the reader's browser needs them too. */
export const viDecisions = {
	/** Place of the section that explains; no-script readers are led there. */
	anchor: "quyet-dinh",
	title: "Khi một cặp chưa đúng",
	wrong: "Cặp này chưa đúng?",
	found: "Máy bỏ sót?",
	units: "Mã đoạn",
	intro:
		"Máy ghép sai hoặc bỏ sót thì người biên tập quyết định, và quyết định ấy thắng máy. Mở phần “gợi ý” hoặc “Máy bỏ sót?” ở hàng cần sửa để có sẵn mã đoạn và các dòng phải ghi; mẫu chung:",
	decisions:
		"Sau “decision:” ghi forbid (không được ghép), confirm (ghép đúng) hoặc pin (ghép dù máy không ghép). Một hàng có nhiều đoạn thì mỗi cặp một mục.",
	where: (file: string) =>
		`Ghi vào tệp ${file}, thay “ghi lý do” bằng lý do, rồi chạy “npm run check” và “npm start”. Tệp đã có dòng “pairs:” thì bỏ hai dòng đầu và dán phần còn lại dưới dòng ấy.`,
	decided: "Muốn đổi, xin sửa mục của cặp này trong content/overrides, ở tệp của một trong hai văn bản.",
	several: "Hàng này có nhiều đoạn: chỉ giữ mục của những cặp cần quyết định.",
	placeholder: (name: string) =>
		`Thay “điền mã đoạn” bằng mã đoạn của ${name}: phần sau dấu # khi bấm dấu ¶.`,
	reason: "ghi lý do",
	counterpart: "điền mã đoạn",
	unit: "điền mã đoạn",
	forbid: "Không được ghép",
	confirm: "Ghép đúng, xác nhận",
	pin: "Ghép với đoạn kia",
	copy: "Chép",
	copied: "Đã chép",
	select: "Trình duyệt không cho chép tự động: các dòng đã được chọn, xin bấm Ctrl+C.",
} as const;
