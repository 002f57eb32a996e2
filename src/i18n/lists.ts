/** Strings of lists that a large corpus makes too long to be shown whole. */
export const viLists = {
	/** Behind a list of data files that was cut. */
	someFiles: (shown: string, all: string) => `Trên đây là ${shown} trong ${all} tệp. Danh mục đầy đủ:`,
	allDocuments: (count: string) => `Cả ${count} văn bản, theo chỉ đạo và nơi ban hành`,
	/** Where the findings of many plans are: with each plan. */
	editing: "Bấm vào tên để xem từng nhận xét và chỗ đã sửa, ở cuối văn bản ấy.",
	findings: (count: string) => `${count} nhận xét`,
	corrections: (count: string) => `${count} chỗ đã sửa`,
	kinds: "Các loại nhận xét",
	plans: "Các văn bản",
} as const;
