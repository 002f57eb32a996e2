/**
 * What a passage is about. Plans of this genre, whatever directive they carry out, give the same score
 * or two of tasks: spread the directive, reform the administration, answer complaints, let the Front
 * supervise. Two authors word such a task so differently that hardly a run of words is shared, but
 * the terms that name it are fixed. A theme that every passage names counts for little: its weight is
 * its rarity in the corpus.
 */
import { findPhrases, phraseIndex } from "./phrases.ts";
import { keepFloats } from "./slab.ts";

export interface Theme {
	id: string;
	/** Phrases in comparison form, synonyms already made one. */
	phrases: readonly string[];
	/** Why the phrases name this task. */
	reason: string;
}

export const THEMES: readonly Theme[] = [
	{
		id: "directive",
		phrases: ["kế hoạch này", "đề án này", "nghị quyết này", "chương trình này"],
		reason:
			"The passage speaks of carrying out the act itself; so does one that cites an act of the preamble.",
	},
	{
		id: "demands",
		phrases: [
			"đồng bộ",
			"nghiêm túc",
			"toàn diện",
			"quyết liệt",
			"từ tỉnh đến cơ sở",
			"trọng tâm trọng điểm",
		],
		reason: "How the carrying out must be.",
	},
	{
		id: "aims",
		phrases: ["mục tiêu nhiệm vụ", "nhiệm vụ giải pháp", "giải pháp cụ thể", "các mục tiêu", "đã đề ra"],
		reason: "The directive's aims and tasks, taken as a whole.",
	},
	{
		id: "study",
		phrases: ["quán triệt", "nghiên cứu học tập", "phổ biến nghị quyết", "học tập nghị quyết"],
		reason: "Making the directive itself known, the first step of every plan.",
	},
	{
		id: "awareness",
		phrases: [
			"nâng cao nhận thức",
			"chuyển biến trong nhận thức",
			"nhận thức trách nhiệm",
			"trong nhận thức",
		],
		reason: "What the spreading is for.",
	},
	{
		id: "propaganda",
		phrases: [
			"tuyên truyền",
			"thông tin đại chúng",
			"báo chí",
			"chuyên trang",
			"chuyên mục",
			"tin bài",
			"văn hóa nghệ thuật",
			"thông tin đối ngoại",
		],
		reason: "Spreading the word beyond the Party: means and channels.",
	},
	{
		id: "own-plan",
		phrases: [
			"xây dựng kế hoạch",
			"ban hành kế hoạch",
			"xây dựng chương trình kế hoạch",
			"ban hành chương trình kế hoạch",
			"kế hoạch triển khai",
			"kế hoạch cụ thể",
			"chương trình kế hoạch hành động",
			"đơn vị mình",
			"tình hình thực tế",
			"tình hình thực tiễn",
			"điều kiện thực tiễn",
			"đặc điểm tình hình",
			"tình hình đặc điểm",
			"đặc điểm điều kiện",
			"tình hình nhiệm vụ",
		],
		reason: "Whoever is below makes a plan that fits their own place.",
	},
	{
		id: "follow-up",
		phrases: [
			"đôn đốc",
			"theo dõi",
			"kiểm tra giám sát",
			"giám sát kiểm tra",
			"kiểm tra đánh giá",
			"kiểm tra việc",
			"giám sát việc thực hiện",
		],
		reason: "Watching over the plan.",
	},
	{
		id: "review",
		phrases: [
			"sơ kết",
			"tổng kết",
			"báo cáo kết quả",
			"định kỳ báo cáo",
			"rút kinh nghiệm",
			"tổng hợp báo cáo",
		],
		reason: "Reports and reviews.",
	},
	{
		id: "legislation",
		phrases: [
			"cơ chế chính sách",
			"quy phạm pháp luật",
			"thể chế hóa",
			"cụ thể hóa",
			"hoàn thiện chính sách",
			"các văn bản",
			"chính sách pháp luật",
		],
		reason: "Turning the directive into rules.",
	},
	{
		id: "administration",
		phrases: [
			"cải cách hành chính",
			"thủ tục hành chính",
			"một cửa",
			"chính quyền điện tử",
			"công vụ",
			"quản lý nhà nước",
			"hiệu lực hiệu quả",
			"chính quyền thân thiện",
			"hài lòng của",
		],
		reason: "Reform of the administration.",
	},
	{ id: "decentralisation", phrases: ["phân cấp", "phân quyền"], reason: "Who decides." },
	{
		id: "apparatus",
		phrases: ["tinh gọn", "tổ chức bộ máy", "kiện toàn", "đầu mối", "sắp xếp tổ chức"],
		reason: "Shape of the organs.",
	},
	{
		id: "dialogue",
		phrases: ["đối thoại", "tiếp xúc", "lắng nghe", "cử tri"],
		reason: "Leaders meet the people.",
	},
	{
		id: "complaints",
		phrases: [
			"khiếu nại",
			"tố cáo",
			"khiếu kiện",
			"tiếp công dân",
			"tiếp dân",
			"bức xúc",
			"kiến nghị",
			"hòa giải",
		],
		reason: "Answering what people complain of.",
	},
	{
		id: "opinion",
		phrases: [
			"tâm tư",
			"nguyện vọng",
			"dư luận",
			"nắm bắt tình hình",
			"nắm chắc tình hình",
			"tình hình nhân dân",
		],
		reason: "Knowing what people think.",
	},
	{
		id: "democracy",
		phrases: [
			"dân chủ ở cơ sở",
			"quyền làm chủ",
			"dân biết",
			"làm chủ của",
			"phát huy dân chủ",
			"nhân dân làm chủ",
		],
		reason: "The people decide and watch.",
	},
	{
		id: "critique",
		phrases: [
			"phản biện xã hội",
			"góp ý xây dựng",
			"tham gia xây dựng đảng",
			"giám sát của",
			"hoạt động giám sát",
		],
		reason: "Supervision and critique by the Front.",
	},
	{
		id: "emulation",
		phrases: [
			"phong trào thi đua",
			"cuộc vận động",
			"thi đua yêu nước",
			"các phong trào",
			"phong trào tự quản",
		],
		reason: "Movements and campaigns.",
	},
	{
		id: "examples",
		phrases: ["khen thưởng", "biểu dương", "tuyên dương", "nhân rộng", "điển hình", "mô hình"],
		reason: "Praise and good examples.",
	},
	{
		id: "methods",
		phrases: [
			"phương thức hoạt động",
			"hình thức tập hợp",
			"nội dung hình thức",
			"nội dung phương thức",
			"ngày hội đại đoàn kết",
			"ở khu dân cư",
			"tập hợp quần chúng",
			"đoàn kết tập hợp",
		],
		reason: "How the Front and the unions work.",
	},
	{
		id: "interests",
		phrases: ["lợi ích hợp pháp", "quyền lợi ích", "quyền và lợi ích", "bảo vệ quyền"],
		reason: "Rights and interests of members.",
	},
	{
		id: "mobilisation",
		phrases: [
			"công tác dân vận",
			"dân vận khéo",
			"dân vận chính quyền",
			"vận động quần chúng",
			"vận động đoàn viên",
		],
		reason: "Mass mobilisation as a work of its own.",
	},
	{
		id: "coordination",
		phrases: [
			"chương trình phối hợp",
			"quy chế phối hợp",
			"cơ chế phối hợp",
			"phối hợp chặt chẽ",
			"phối hợp giữa",
			"công tác phối hợp",
		],
		reason: "Bodies work together.",
	},
	{
		id: "assignment",
		phrases: ["phân công", "trách nhiệm cụ thể", "rõ người", "lộ trình", "chịu trách nhiệm"],
		reason: "Who answers for what.",
	},
	{
		id: "party-building",
		phrases: [
			"chỉnh đốn đảng",
			"sức chiến đấu",
			"năng lực lãnh đạo",
			"trong sạch vững mạnh",
			"vai trò lãnh đạo của đảng",
			"phương thức lãnh đạo",
		],
		reason: "Building the Party.",
	},
	{
		id: "unity",
		phrases: ["thống nhất trong", "tập trung dân chủ", "tự phê bình", "đoàn kết nội bộ", "xây dựng đoàn kết"],
		reason: "Unity inside the Party and the system.",
	},
	{
		id: "example-of-leaders",
		phrases: ["nêu gương", "tiền phong gương mẫu", "tiên phong gương mẫu"],
		reason: "Leaders set the example.",
	},
	{
		id: "ho-chi-minh",
		phrases: ["làm theo tư tưởng", "đạo đức phong cách", "phong cách hồ chí minh", "tư tưởng hồ chí minh"],
		reason: "Chỉ thị 05-CT/TW, Kết luận 21-KL/TW.",
	},
	{
		id: "degeneration",
		phrases: ["suy thoái", "tự diễn biến", "tự chuyển hóa"],
		reason: "Nghị quyết Trung ương 4 khóa XII.",
	},
	{ id: "corruption", phrases: ["tham nhũng", "lãng phí", "tiêu cực"], reason: "Against corruption." },
	{
		id: "hostile-forces",
		phrases: [
			"thù địch",
			"âm mưu",
			"thủ đoạn",
			"sai trái",
			"diễn biến hòa bình",
			"chia rẽ",
			"phá hoại",
			"chống phá",
		],
		reason: "Against those who divide.",
	},
	{
		id: "security",
		phrases: ["quốc phòng", "an ninh", "trật tự an toàn", "tội phạm", "điểm nóng", "tệ nạn"],
		reason: "Defence and public order.",
	},
	{
		id: "members",
		phrases: [
			"kết nạp",
			"phát triển đảng viên",
			"sinh hoạt chi bộ",
			"quản lý đảng viên",
			"sàng lọc",
			"sinh hoạt đảng",
			"chi ủy",
		],
		reason: "Party members and cells.",
	},
	{
		id: "cadres",
		phrases: ["đội ngũ cán bộ", "quy hoạch", "luân chuyển", "bổ nhiệm", "công tác cán bộ", "đánh giá cán bộ"],
		reason: "Choosing and judging cadres.",
	},
	{
		id: "training",
		phrases: ["đào tạo", "bồi dưỡng", "tập huấn", "nâng cao trình độ"],
		reason: "Training.",
	},
	{
		id: "economy",
		phrases: ["kinh tế", "sản xuất kinh doanh", "thu hút đầu tư", "hợp tác xã", "khởi nghiệp"],
		reason: "Growth.",
	},
	{
		id: "welfare",
		phrases: [
			"giảm nghèo",
			"an sinh xã hội",
			"chính sách xã hội",
			"đời sống vật chất",
			"thoát nghèo",
			"hoàn cảnh khó khăn",
		],
		reason: "Welfare.",
	},
	{
		id: "jobs",
		phrases: ["việc làm", "dạy nghề", "đào tạo nghề", "kỹ năng nghề nghiệp", "tay nghề"],
		reason: "Work.",
	},
	{
		id: "countryside",
		phrases: ["nông thôn mới", "đô thị văn minh", "nông thôn"],
		reason: "The countryside programme.",
	},
	{
		id: "culture",
		phrases: ["bản sắc", "nếp sống", "hủ tục", "văn hóa truyền thống", "di sản"],
		reason: "Culture and customs.",
	},
	{
		id: "ideals",
		phrases: [
			"lý tưởng",
			"đạo đức lối sống",
			"lòng yêu nước",
			"tinh thần yêu nước",
			"tự hào dân tộc",
			"khát vọng",
		],
		reason: "Education in ideals.",
	},
	{ id: "family", phrases: ["gia đình", "trẻ em", "bạo lực"], reason: "Family." },
	{
		id: "digital",
		phrases: ["chuyển đổi số", "công nghệ thông tin", "mạng xã hội", "internet", "không gian mạng"],
		reason: "Digital means.",
	},
	{
		id: "funds",
		phrases: ["kinh phí", "ngân sách", "cơ sở vật chất", "nguồn lực tài chính", "bố trí nguồn lực"],
		reason: "Money and means.",
	},
	{
		id: "respected-persons",
		phrases: ["người có uy tín", "chức sắc", "chức việc", "cốt cán", "nhân sĩ", "tiêu biểu"],
		reason: "Those whom a community listens to.",
	},
	{
		id: "foreign",
		phrases: ["đối ngoại nhân dân", "hội nhập quốc tế", "hợp tác quốc tế", "bạn bè quốc tế"],
		reason: "People's diplomacy.",
	},
	{
		id: "principles",
		phrases: ["quan điểm", "phương châm", "tư tưởng chỉ đạo"],
		reason: "What the act holds to.",
	},
];

const INDEX = phraseIndex(THEMES.map(({ phrases }) => phrases));

/** Mentions beyond which more say nothing more. */
const MOST_MENTIONS = 2;

/** One value for all passages that name none. */
const NO_THEMES = new Float32Array(THEMES.length);

/** How much a passage names each theme, by place in `THEMES`. */
export function themeMentions(words: readonly string[]): Float32Array {
	const found = findPhrases(words, INDEX);
	if (found.length === 0) return NO_THEMES;
	const counts = new Float32Array(THEMES.length);
	for (const { place } of found) counts[place] = Math.min(MOST_MENTIONS, (counts[place] ?? 0) + 1);
	return keepFloats(counts);
}

/** Place of the theme "this act is to be carried out". */
export const DIRECTIVE_THEME = THEMES.findIndex(({ id }) => id === "directive");
