/** zod's errors → problems that name field, expected and found, in Vietnamese. */
import type { z } from "zod";

/** A schema of something that is read from a file. */
export type Schema<T> = z.ZodType<T>;

export interface SchemaProblem {
	path: (string | number)[];
	/** "issuer.level", "cites[2].code". */
	field: string;
	/** What the field must be; `unknown`: there is no such field; `filled`: it must not be empty. */
	expected: string;
	/** What stands there. */
	found: unknown;
}

const KINDS: Readonly<Record<string, string>> = {
	string: "chữ",
	number: "số",
	int: "số nguyên",
	boolean: "true hoặc false",
	array: "danh sách",
	object: "nhóm trường",
	record: "nhóm trường",
	null: "null",
};

/** Formats that the schemas use, by the pattern that checks them. */
const FORMATS: readonly (readonly [string, string])[] = [
	["^\\d{4}", "ngày dạng 2024, 2024-06 hoặc 2024-06-14"],
	["^[a-z0-9]+", "mã chỉ gồm a-z, 0-9 và dấu nối"],
];

/** All problems of a failed parse; unions are reported by their own first sentence. */
export function schemaProblems(error: z.ZodError, data: unknown): SchemaProblem[] {
	return error.issues.flatMap((raw): SchemaProblem[] => {
		const path = raw.path.map((part) => (typeof part === "symbol" ? String(part) : part));
		const at = (where: (string | number)[], expected: string): SchemaProblem => ({
			path: where,
			field: fieldName(where),
			expected,
			found: valueAt(data, where),
		});
		switch (raw.code) {
			case "invalid_type":
				return [at(path, KINDS[raw.expected] ?? raw.expected)];
			case "invalid_value":
				return [at(path, `một trong: ${raw.values.map((value) => `"${String(value)}"`).join(", ")}`)];
			case "unrecognized_keys":
				return raw.keys.map((key) => at([...path, key], "unknown"));
			case "invalid_format":
				return [at(path, FORMATS.find(([start]) => (raw.pattern ?? "").includes(start))?.[1] ?? "đúng dạng")];
			case "too_small":
				return [at(path, "filled")];
			case "too_big":
				return [at(path, `dài không quá ${raw.maximum} chữ cái`)];
			default:
				return [at(path, raw.message)];
		}
	});
}

/** A value as a person would name it: `thiếu`, `"Kế hoạch"`, `3`, `danh sách`. */
export function describeFound(value: unknown): string {
	if (value === undefined) return "thiếu";
	if (value === null) return "null";
	if (typeof value === "string") return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
	if (Array.isArray(value)) return "danh sách";
	if (typeof value === "object") return "nhóm trường";
	return String(value);
}

function fieldName(path: readonly (string | number)[]): string {
	return path.reduce<string>(
		(name, part) => (typeof part === "number" ? `${name}[${part}]` : name === "" ? part : `${name}.${part}`),
		"",
	);
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
	return path.reduce<unknown>(
		(value, part) =>
			typeof value === "object" && value !== null
				? (value as Record<string | number, unknown>)[part]
				: undefined,
		data,
	);
}
