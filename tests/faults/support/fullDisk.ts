/** Loaded before a build: from the stage before FAULT_STAGE on, whatever the project writes finds no room. */
import fsPromises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const ORDER = ["Chuyển đổi", "Đối chiếu", "Dựng trang", "Lập chỉ mục tìm kiếm"];
const before = ORDER[ORDER.indexOf(process.env.FAULT_STAGE ?? "") - 1] ?? "";
let full = false;

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((...given: Parameters<typeof write>) => {
	if (String(given[0]).startsWith(`✓ ${before}`)) full = true;
	return write(...given);
}) as typeof write;

const { writeFile } = fsPromises;
fsPromises.writeFile = async (...given) => {
	if (full) throw Object.assign(new Error("made by a test"), { code: "ENOSPC" });
	await writeFile(...given);
};
syncBuiltinESMExports();
