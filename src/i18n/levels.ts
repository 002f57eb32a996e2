/** Names of levels; apart, because a script of a page needs them and nothing else. */
export const levelWords = {
	central: "Trung ương",
	province: "Tỉnh",
	district: "Huyện",
	commune: "Xã",
	unknown: "Chưa rõ cấp",
} as const;
