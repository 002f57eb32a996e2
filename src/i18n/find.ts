/** Strings of finding within a document. */
export const viFind = {
	within: {
		label: "Tìm trong văn bản này",
		submit: "Tìm",
		none: (typed: string) => `Văn bản này không có “${typed}”.`,
	},
	marks: {
		found: (at: number, count: number) => `Chỗ ${at} trong ${count} chỗ tìm thấy`,
		previous: "Chỗ trước",
		next: "Chỗ sau",
		remove: "Bỏ đánh dấu",
	},
} as const;
