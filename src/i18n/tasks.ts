/** Strings of "one task, all plans": the tables, the pages by province, the page of one task. */

const count = (number: number): string => number.toLocaleString("vi-VN");

export const viTasks = {
	title: "Theo nhiệm vụ",
	intro:
		"Mỗi hàng là một nội dung của văn bản chỉ đạo, mỗi cột là một kế hoạch. Bấm vào ô để đọc các đoạn về nội dung ấy trong mọi kế hoạch; “đặt cạnh” mở chỗ ấy ở trang so sánh.",
	node: "Nội dung",
	passages: (number: number) => `${count(number)} đoạn`,
	plans: (number: number) => `${count(number)} kế hoạch`,
	foundIn: (found: number, all: number) => `${count(found)}/${count(all)} kế hoạch`,
	/** How wordings relate, as these pages call it; the signs are those of the comparison. */
	relations: {
		identical: { sign: "=", word: "nguyên văn" },
		edited: { sign: "≈", word: "điều chỉnh" },
		reworded: { sign: "~", word: "diễn đạt lại" },
		partial: { sign: "◐", word: "một phần" },
	},
	/** Cells without a relation. */
	states: {
		passages: { sign: "→", word: "có đoạn, không có mục riêng" },
		worded: { sign: "→", word: "có đoạn" },
		unworded: { sign: "→", word: "có mục riêng" },
		none: { sign: "∅", word: "không thấy" },
	},
	ofHeading: "tên mục",
	own: "lấy làm mốc",
	weak: "độ tin cậy thấp",
	jointly: (node: string) => `viết chung ở ${node}`,
	nothingToCompare: "chưa có lời văn để so",
	uncompared: "chưa đối chiếu sẵn",
	beside: "đặt cạnh",
	besideOf: (node: string, plan: string) => `Đặt cạnh: ${node} – ${plan}`,
	none: "không thấy",
	legendTitle: "Đọc bảng thế nào",
	/** What a reader may conclude from a cell, and what not. */
	legend: {
		outline: {
			identical: "Kế hoạch có một mục mang đúng tên nội dung này; chỉ có thể khác cách viết dấu hay chữ hoa.",
			edited: "Kế hoạch có một mục với tên ấy, sửa vài chữ.",
			reworded: "Kế hoạch có một mục cùng ý, tên viết lại.",
			partial: "Tên mục của kế hoạch chỉ trùng một phần với tên nội dung.",
			passages:
				"Có đoạn được xếp vào nội dung này, nằm dưới mục khác của kế hoạch. Không suy ra được là thiếu hay đủ.",
			unworded: "Kế hoạch có mục riêng, nhưng tên nội dung do suy ra nên không so câu chữ.",
			none: "Máy không thấy mục hay đoạn nào. Đây là gợi ý để đọc lại, không phải bằng chứng là không có.",
		},
		full: {
			identical: "Đoạn giữ đúng lời văn; chỉ có thể khác cách viết dấu hay chữ hoa.",
			edited: "Cùng một đoạn, sửa vài chữ.",
			reworded: "Cùng một ý, viết lại.",
			partial: "Chỉ trùng một phần nội dung.",
			worded: "Có đoạn tương ứng, nằm dưới mục khác của kế hoạch.",
			none: "Máy không thấy mục hay đoạn nào. Đây là gợi ý để đọc lại, không phải bằng chứng là không có.",
		},
	},
	legendCounts: {
		outline:
			"Dấu và chữ nói về tên mục, vì văn bản chỉ đạo mới có đề cương. Số đoạn là số đoạn của kế hoạch mà máy xếp vào nội dung ấy; câu chữ của từng đoạn thì so giữa các kế hoạch với nhau, ở trang của nội dung. “Viết chung ở II”: kế hoạch viết về cả mục II, không tách từng điểm. “Độ tin cậy thấp”: chỉ có gợi ý yếu, nên đọc lại.",
		full: "Nếu có cột “lấy làm mốc” thì kế hoạch ấy cho tên các hàng; các cột khác được so với nó. Mỗi ô ghi tên mục giữ hay sửa, và bao nhiêu đoạn giữ nguyên, điều chỉnh, diễn đạt lại. “Chưa đối chiếu sẵn”: máy chưa ghép hai văn bản này, nên không nói được là có hay không. “Độ tin cậy thấp”: chỉ có gợi ý yếu, nên đọc lại.",
	},
	grades:
		"Chữ A đến D sau tên nội dung là mức xác thực của lời văn: A có ở hai nguồn độc lập; B lấy từ chính các kế hoạch trong kho, nên tên mục “nguyên văn” không phải là bằng chứng; C diễn đạt lại; D suy ra.",
	standIn: (plan: string) =>
		`Văn bản chỉ đạo chưa có trong kho: hàng lấy theo mục của ${plan}. Kế hoạch ấy chỉ làm mốc để so; nội dung nào của văn bản chỉ đạo mà kế hoạch ấy không có thì bảng này không thấy được.`,
	empty: "Chưa có văn bản chỉ đạo nào trong kho để lập bảng.",
	covered: (found: number, all: number) => `có ${found} trên ${all} nội dung`,
	listedFamilies: "Các chỉ đạo khác, mỗi chỉ đạo một trang",
	otherFamilies: "Các chỉ đạo khác",
	otherFamiliesIntro:
		"Văn bản chỉ đạo chưa có trong kho, và mới có một kế hoạch thực hiện, nên chưa lập được bảng theo nhiệm vụ.",
	lacksTitle: "Không thấy",
	lacksIntro:
		"Những nội dung mà máy không thấy trong từng kế hoạch. “Không thấy” là gợi ý của máy, không phải bằng chứng: có khi kế hoạch viết ý ấy bằng lời khác, hoặc ở văn bản khác.",
	lacks: (plan: string, missing: number, all: number) =>
		missing === 0 ? `${plan}: có đủ ${all} nội dung` : `${plan}: không thấy ${missing} trên ${all} nội dung`,
	jointlyLine: "Viết chung với mục trên",
	weakLine: "Chỉ có gợi ý độ tin cậy thấp, nên đọc lại",
	inferredName: "tên nội dung do suy ra",
	uncomparedPlan: (plan: string) => `${plan}: chưa đối chiếu sẵn với văn bản lấy làm hàng`,
	/** A directive with more plans than one table holds. */
	byProvince: {
		caption: "Theo tỉnh",
		intro: (plans: number) =>
			`${count(plans)} kế hoạch: chọn tỉnh, rồi chọn kế hoạch của tỉnh hay của huyện trong bảng của tỉnh ấy.`,
		province: "Tỉnh",
		plans: "Kế hoạch",
		byProvince: "Có trong kế hoạch của tỉnh",
		byDistrict: "Có ở ít nhất một huyện",
		byNone: "Không thấy ở kế hoạch nào",
		absent: "chưa có kế hoạch",
		unit: (total: number) => `Số nội dung, trên ${total} nội dung có lời văn để so.`,
		tasks: "Đọc một nội dung ở mọi kế hoạch",
		columns: "Đến kế hoạch",
	},
	noProvince: "Chưa rõ tỉnh",
	part: (name: string, part: number) => `${name}, phần ${part}`,
	provinceTitle: (directive: string, province: string) => `${directive} ở ${province}`,
	/** Page of one task. */
	task: {
		back: "Bảng theo nhiệm vụ",
		previous: "Nội dung trước",
		next: "Nội dung sau",
		steps: "Nội dung trước và sau",
		inDirective: "Xem trong văn bản chỉ đạo",
		inStandIn: "Xem trong kế hoạch lấy làm mốc",
		grade: "Mức xác thực của tên nội dung",
		rootWords: "Lời văn của văn bản chỉ đạo",
		plansTitle: "Các kế hoạch",
		notFound: "Không có đoạn ở",
		headingOnly: "có mục, không có đoạn riêng",
		notProof: "gợi ý của máy, không phải bằng chứng",
		alsoAll: (number: number) => `và ${count(number)} kế hoạch nữa`,
		intro:
			"Đoạn giống nhau được gom lại. Lời văn in trước là lời văn nhiều kế hoạch dùng chung; nếu không có lời văn chung thì lấy của cấp cao nhất, rồi sớm nhất, làm mốc. Chỗ khác mốc in thụt vào bên dưới.",
		marks: "Trong đoạn điều chỉnh:",
		removed: "chữ của mốc mà kế hoạch này bỏ",
		added: "chữ kế hoạch này thêm",
		machine:
			"Việc xếp đoạn vào nội dung và gom đoạn là gợi ý của máy. Khi dùng, xin đối chiếu với bản chính.",
		groupsTitle: "Có ở nhiều kế hoạch",
		inPlans: (number: number, all: number) => `Có ở ${count(number)} trên ${count(all)} kế hoạch`,
		base: "Lấy làm mốc",
		same: (number: number) => `Nguyên văn ở ${count(number)} kế hoạch`,
		departs: (word: string, number: number) => (number === 1 ? word : `${word} ở ${count(number)} kế hoạch`),
		manyChanges: "Sửa nhiều chỗ, nên không tô từng chữ ở đây; xem ở trang so sánh.",
		unsaid: "cùng nhóm nhờ các kế hoạch khác, chưa so với mốc",
		partTitle: "Tương ứng chưa trọn",
		partIntro:
			"Đoạn có chỗ tương ứng ở kế hoạch khác nhưng chưa đủ để gom vào nhóm trên: chỉ trùng một phần, độ tin cậy thấp, chỉ khớp với một kế hoạch của nhóm, hoặc đoạn kia được xếp vào nội dung khác.",
		aloneTitle: "Chỉ có ở một kế hoạch",
		aloneIntro: "Máy không thấy đoạn tương ứng ở các kế hoạch khác cùng thực hiện văn bản này.",
		near: "Gần nhất",
		placedIn: (node: string) => `xếp vào ${node}`,
		elsewhere: (units: string) => `Gồm cả ${units}, được xếp vào nội dung khác.`,
		beside: (plan: string) => `Đặt cạnh ${plan}`,
		weak: "Xếp vào nội dung này với độ tin cậy thấp.",
		moreWitnesses: (number: number) => `và ${count(number)} kế hoạch nữa có lời văn này`,
		moreDepartures: (number: number) => `Còn ${count(number)} đoạn khác mốc, không in ở đây.`,
		capped: (shown: number, all: number) => `Trang này in ${count(shown)} trên ${count(all)} đoạn.`,
		restByProvince: "Các đoạn còn lại: mở bảng của tỉnh, rồi “đặt cạnh” ở kế hoạch cần đọc.",
		restByPlan: "Các đoạn còn lại: mở từng kế hoạch ở trang so sánh, từ bảng theo nhiệm vụ.",
		citations: "Trích dẫn",
		citationsIntro: "Đoạn nào cũng có địa chỉ trong văn bản; ghi kèm tên văn bản dưới đây.",
	},
} as const;
