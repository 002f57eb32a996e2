/** Signs that are drawn: few fonts have the fork, which stands for a passage that was split or merged. */
export const FORK = {
	sign: "⑂",
	viewBox: "0 0 10 12",
	path: "M2 1v3.5q0 2 3 2.5 3-.5 3-2.5V1M5 7v4",
} as const;
