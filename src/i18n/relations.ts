/** Words of relations between two passages; apart, because the reader's browser needs them too. */
export const relationWords = {
	identical: {
		sign: "=",
		word: "giống hệt",
		help: "Cùng lời văn; chỉ có thể khác cách viết dấu hay chữ hoa.",
	},
	edited: {
		sign: "≈",
		word: "sửa câu chữ",
		help: "Cùng một đoạn, sửa vài chỗ; các chữ khác nhau được tô.",
	},
	reworded: { sign: "~", word: "diễn đạt lại", help: "Cùng một ý, viết lại; không tô từng chữ vì sẽ rối." },
	partial: { sign: "◐", word: "trùng một phần", help: "Chỉ trùng một phần nội dung." },
	moved: {
		sign: "↕",
		word: "chuyển chỗ",
		help: "Đoạn tương ứng nằm ở mục khác; chỗ cũ của nó có dòng chỉ đường.",
	},
	group: { sign: "⑂", word: "tách / gộp", help: "Một đoạn bên này ứng với nhiều đoạn bên kia." },
	belongs: {
		sign: "→",
		word: "thuộc nội dung này",
		help: "Đoạn được xếp vào nội dung này của đề cương; chưa so câu chữ.",
	},
	none: {
		sign: "∅",
		word: "không có tương ứng",
		help: "Chỉ có ở một văn bản: máy không thấy đoạn tương ứng ở văn bản kia.",
	},
	/** The same, where it is known which text has it. */
	onlyIn: (name: string) => `chỉ có ở ${name}`,
} as const;

export const confidenceWords = {
	high: "độ tin cậy cao",
	medium: "độ tin cậy vừa",
	low: "độ tin cậy thấp",
} as const;
