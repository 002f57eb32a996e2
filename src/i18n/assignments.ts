/** Strings of the page of agencies, deadlines and targets. */
export const viAssignments = {
	title: "Phân công, thời hạn, chỉ tiêu",
	titleOf: (place: string) => `Phân công, thời hạn, chỉ tiêu: ${place}`,
	/** Said at the head of the tasks across plans. */
	link: "Phân công, thời hạn, chỉ tiêu của mọi văn bản",
	intro:
		"Ai chủ trì, ai phối hợp, đến khi nào, đạt mức nào: mỗi dòng là một chỗ trong văn bản, kèm câu và nơi đứng của câu ấy. Máy nhặt từ lời văn, có thể sót hoặc sai; cơ quan chỉ được nhắc đến thì không kể.",
	provinces: "Bảng của cả nước quá dài để mở một lần. Xin chọn tỉnh.",
	otherProvinces: "Tỉnh khác",
	plans: "văn bản",
	rows: "dòng",
	/** Documents whose province the corpus does not know, and those of the centre. */
	elsewhere: "Trung ương và chưa rõ tỉnh",
	part: (place: string, part: number) => `${place}, phần ${part}`,
	columns: {
		plan: "Văn bản",
		section: "Nội dung",
		kind: "Loại",
		value: "Giá trị",
		sentence: "Câu",
	},
	kinds: {
		lead: "Chủ trì, thực hiện",
		coordinate: "Phối hợp",
		assigned: "Được giao, đề nghị",
		deadline: "Thời hạn",
		target: "Chỉ tiêu",
	},
	agencies: "Cơ quan, đơn vị (ba loại trên)",
	filter: {
		label: "Lọc",
		hint: "không cần dấu; nhiều cụm từ cách nhau bằng dấu phẩy, có một cụm là được",
		plan: "Văn bản",
		allPlans: "Mọi văn bản",
		kind: "Loại",
		allKinds: "Mọi loại",
		reset: "Bỏ lọc",
	},
	sort: "Xếp theo",
	/** The page of a document opens at the unit. */
	open: (address: string, plan: string) => `Mở ${address} trong ${plan}`,
	none: "Không có dòng nào như vậy. Xin bớt điều kiện lọc.",
} as const;

/** Strings that the table's script needs. */
export const viTable = {
	count: (shown: number, all: number) =>
		shown === all ? `${all} dòng.` : `Hiện ${shown} trong ${all} dòng.`,
} as const;
