/** Words of the method page. */

/** One row of reasons: what the engine looks at, and what it tells. */
export const method = {
	title: "Phương pháp và độ tin cậy",
	link: "Máy ghép thế nào, đúng đến đâu, sai ở đâu",
	intro:
		"Các con số dưới đây do chính bộ đo của dự án ghi ra; khi cách ghép thay đổi mà trang này chưa theo kịp thì việc kiểm tra tự động báo lỗi.",
	version: "Phiên bản phương pháp",
	units: "Ghép đoạn với đoạn",
	unitsIntro:
		"Mỗi cặp văn bản được đọc hai lượt độc lập, và mỗi lượt ghi những đoạn trả lời cho nhau. “Đúng” là phần các cặp máy ghép mà người đọc cũng ghi; “đủ” là phần các cặp chắc chắn của người đọc mà máy tìm ra; “chung” là trung bình điều hòa của hai số (1 là trùng khớp hoàn toàn). Hai lượt đọc cẩn thận cũng chỉ khớp nhau từ 0,85 đến 0,95.",
	readers:
		"Những lượt đọc “cho dự án” do mô hình ngôn ngữ đọc trọn hai văn bản mà làm, không xem kết quả của máy ghép; chưa có chuyên gia xem lại. Vì vậy các con số ấy nên coi là ước lượng.",
	sections: "Ghép mục với mục",
	pair: "Cặp văn bản",
	precision: "Đúng",
	recall: "Đủ",
	f1: "Chung",
	baseline: "Cách đơn giản nhất trong số đã thử",
	unseenWeights: "Chung, khi máy chưa thấy cặp này",
	sets: {
		given: "hai người đọc ngoài dự án",
		own: "đọc cho dự án",
		unseen: "đọc cho dự án, không dùng để chỉnh",
	},
	sisters: "cùng thực hiện một văn bản chỉ đạo",
	strangers: "thực hiện những chỉ đạo khác nhau",
	strangersNote:
		"Giữa hai kế hoạch thực hiện những chỉ đạo khác nhau, máy bỏ sót nhiều hơn hẳn: chỉ nên coi là gợi ý để tìm, không phải để kết luận là thiếu.",
	methods: {
		engine: "Đối chiếu",
		"same-label": "ghép theo số thứ tự",
		"tf-idf": "đoạn giống nhất về từ ngữ (TF-IDF)",
		"tf-idf-heading": "như trên, cộng đề mục",
		monotone: "giống nhất mà giữ nguyên thứ tự (quy hoạch động)",
	} as Readonly<Record<string, string>>,
	compare: "So với những cách đơn giản, trung bình trên các cặp",
	wayToAlign: "Cách ghép",
	confidence: "Độ tin cậy có đáng tin không",
	confidenceIntro:
		"Trong các cặp máy ghép trên mọi cặp văn bản đã đọc, đây là số cặp mà người đọc cũng ghi nhận.",
	confidenceName: "Máy nói",
	predicted: "Số cặp",
	right: "Người đọc cũng ghi",
	share: "Tỷ lệ",
	verbatim: "Đoạn nguyên văn có ở cả hai văn bản",
	found: "tìm ra",
	of: "trên",
	outline: "Mỗi đoạn thực hiện nội dung nào của Nghị quyết 43",
	outlineIntro:
		"Phần số dòng của kế hoạch mà máy chỉ đúng nội dung chính (hoặc đúng là không có nội dung nào).",
	lines: "Số dòng",
	nearest: "Nội dung giống chữ nhất",
	errors: "Chỗ máy sai",
	errorsIntro:
		"Lấy từ cặp do người ngoài dự án đọc, không chọn lọc: những cặp máy ghép chắc nhất mà người đọc không ghi, và những cặp chắc chắn của người đọc mà máy bỏ sót.",
	falseRows: "Máy ghép, người đọc không ghi",
	missedRows: "Người đọc ghi, máy bỏ sót",
	noErrors: "Không có.",
	weights: "Máy nhìn vào đâu",
	weightsIntro:
		"Mỗi điều dưới đây cho một số từ 0 đến 1; máy cộng chúng lại theo trọng số rồi trừ đi nếu hai đoạn đã có đoạn khác hợp hơn. Trọng số được tính từ các cặp người đọc đã ghi, không đặt bằng tay.",
	view: "Điều máy xem",
	weight: "Trọng số",
	bias: "Khi chưa có gì nói giúp",
	views: {
		cosine: "Từ ngữ chung, từ ít gặp tính nhiều hơn",
		clause: "Một câu hoặc một vế của đoạn này có ở đoạn kia",
		containment: "Đoạn ngắn nằm trong đoạn dài (lược bớt)",
		mutual: "Đoạn dài cũng nằm trong đoạn ngắn",
		section: "Đứng trong hai mục giống nhau",
		position: "Đứng ở cùng chỗ trong hai mục ấy",
		sameGroup: "Cùng nói về một đối tượng hoặc giao cho cùng một cơ quan",
		otherGroup: "Nói về đối tượng mà đoạn kia không nhắc",
		theme: "Cùng đề tài của thể loại (cải cách hành chính, tiếp dân, phản biện…)",
		acts: "Cùng viện dẫn một văn bản",
		heading: "Đề mục bên này là nội dung bên kia",
		opening: "Những chữ mở đầu, nơi gọi tên việc",
		frame: "Cùng là căn cứ, hoặc cùng là câu kết",
	} as Readonly<Record<string, string>>,
	diff: "Tô chữ khác nhau",
	diffIntro:
		"Chỗ khác nhau trên các cặp đoạn của kho được vẽ bằng cách đọc, trước khi làm cách tô này (cũng do mô hình ngôn ngữ đọc, chưa có biên tập viên xem lại); máy được chấm theo chỗ bắt đầu và kết thúc của từng vết tô. Từ ghép của thể loại (đại đoàn kết, Mặt trận Tổ quốc, cấp ủy) không bị cắt đôi.",
	diffMethod: "Cách so",
	hunks: "Vết tô mỗi cặp (bản vẽ)",
	cut: "Từ ghép bị cắt",
	drawn: "cặp đoạn được vẽ",
	twice: "cặp đoạn được vẽ hai lượt độc lập",
	diffMethods: {
		"word diff": "Đối chiếu",
		"word diff without compounds": "Đối chiếu, bỏ danh sách từ ghép",
		"jsdiff diffWords": "jsdiff, diffWords",
		"jsdiff diffWords, Intl.Segmenter": "jsdiff, diffWords với Intl.Segmenter",
		"diff-match-patch, semantic clean-up": "diff-match-patch, dọn theo nghĩa",
		"second hand": "lượt vẽ thứ hai",
	} as Readonly<Record<string, string>>,
	compounds: (corpus: string, terms: string): string =>
		`Danh sách từ ghép: ${corpus} từ do thống kê của chính kho văn bản cho thấy (đứng liền nhau hơn hẳn ngẫu nhiên và đứng được cạnh nhiều từ khác nhau), cộng ${terms} thuật ngữ của thể loại mà năm kế hoạch còn quá ít để thấy. Người phát triển dựng lại danh sách bằng lệnh npm run words.`,
	clean:
		"Hai đoạn khác nhau quá thì tô chỉ làm rối, nên máy để hai bản sạch cạnh nhau: khi phần chữ chung theo đúng thứ tự dưới",
	cleanJudged: "So với lựa chọn của người vẽ, trên những cặp chưa thấy, ngưỡng này đúng",
	speed: "Tốc độ",
	speedLine: (plans: string, pairs: string, seconds: string, threads: string, memory: string): string =>
		`${plans} kế hoạch dựng thử từ năm kế hoạch thật, ${pairs} cặp: ${seconds} giây trên ${threads} nhân máy, bộ nhớ nhiều nhất ${memory} MB.`,
	onePair: "Một cặp, tính từ đầu",
	milliseconds: "phần nghìn giây",
	synonyms: "Từ ngữ được coi là một khi ghép",
	synonymsIntro:
		"Chỉ dùng để tìm đoạn tương ứng; khi tô chữ khác nhau thì vẫn hiện là khác, vì người đọc cần thấy.",
	readAs: "Đọc là",
	written: "Viết",
};
