/** Serves the built site on this machine, as the arguments of the command ask. */
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { DIST, restoreSite } from "./publish.ts";
import { serve } from "./serve.ts";
import { UserError } from "./userError.ts";

/**
 * Serves dist/ until SIGINT or SIGTERM, and prints where.
 *
 * @throws UserError when the command was typed wrong, there is no dist/ or no port is free.
 */
export async function serveSite(): Promise<void> {
	const { port, host, base } = readArguments();
	await restoreSite();
	if (!existsSync(DIST)) throw new UserError("Chưa có thư mục dist/. Hãy chạy npm run build trước.");
	const serving = await serve({ root: path.resolve(DIST), port, host, base });
	if (port !== 0 && serving.port !== port) console.log(`Cổng ${port} đang bận, dùng cổng ${serving.port}.`);
	console.log(`Đang phục vụ tại ${serving.url} (Ctrl+C để dừng)`);
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.once(signal, () => serving.close().then(() => process.exit(0)));
	}
}

function readArguments(): { port: number; host: string; base: string } {
	const { values, positionals } = parseArgs({
		strict: false,
		allowPositionals: true,
		options: {
			port: { type: "string", default: "4321" },
			host: { type: "string", default: "localhost" },
			base: { type: "string", default: "/" },
		},
	});
	const misnamed = Object.keys(values).find((name) => !["port", "host", "base"].includes(name));
	const unknown = misnamed === undefined ? positionals[0] : `--${misnamed}`;
	if (unknown !== undefined) {
		throw new UserError(`Không có tham số ${unknown}. Các tham số dùng được: --port, --host, --base.`);
	}
	const { port, host, base } = values;
	if (typeof port !== "string" || !/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
		throw new UserError(`Cổng phải là số từ 0 đến 65535, nhưng đang là “${String(port)}”.`);
	}
	return { port: Number(port), host: String(host), base: String(base) };
}
