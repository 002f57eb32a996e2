/** Asks a web server, with few connections and a time limit. */

export interface Answer {
	/** Address that was asked for. */
	url: URL;
	status: number;
	headers: Headers;
	/** As a browser has them: decoded when the server compressed them. */
	bytes: Uint8Array;
}

/** A server that gives no answer; the message is one sentence in Vietnamese. */
export class NoAnswer extends Error {
	/** How to mend it. */
	readonly mend: string;
	constructor(message: string, mend: string) {
		super(message);
		this.name = "NoAnswer";
		this.mend = mend;
	}
}

/** Milliseconds that one answer may take. */
export const PATIENCE = 30_000;

/** What may go wrong below HTTP, by code of the system or of TLS. */
const TROUBLES: readonly (readonly [code: RegExp, message: string, mend: string])[] = [
	[
		/^ECONNREFUSED$/u,
		"Máy chủ từ chối kết nối.",
		"Xem dịch vụ web đã chạy chưa, cổng có đúng không và tường lửa có chặn không.",
	],
	[
		/^(?:ENOTFOUND|EAI_AGAIN)$/u,
		"Không tìm thấy tên máy chủ.",
		"Xem lại tên máy chủ, hoặc thử bằng địa chỉ IP; tên mới phải được khai trong DNS.",
	],
	[
		/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/u,
		"Không có đường mạng đến máy chủ.",
		"Xem máy này có cùng mạng với máy chủ không.",
	],
	[
		/^(?:TimeoutError|ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/u,
		"Máy chủ không trả lời kịp.",
		"Xem máy chủ có quá tải không và tường lửa có chặn không.",
	],
	[
		/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(?:_LOCALLY)?))$/u,
		"Máy này không tin chứng thư của máy chủ.",
		"Với chứng thư nội bộ, đặt biến NODE_EXTRA_CA_CERTS=<tệp chứng thư gốc .pem> rồi chạy lại.",
	],
	[
		/^CERT_HAS_EXPIRED$/u,
		"Chứng thư của máy chủ đã hết hạn.",
		"Gia hạn chứng thư, hoặc xem lại ngày giờ của máy này.",
	],
	[
		/^ERR_TLS_CERT_ALTNAME_INVALID$/u,
		"Chứng thư không phải của tên máy chủ này.",
		"Dùng đúng tên ghi trong chứng thư, hoặc cấp lại chứng thư.",
	],
	[
		/^(?:Z_|ERR_.*(?:ZLIB|BROTLI|DECOMPRESS)|ERR__ERROR_FORMAT)/u,
		"Máy chủ báo là đã nén nhưng nội dung không giải nén được.",
		"Tắt việc thêm Content-Encoding cho tệp không được nén.",
	],
];

const OTHER_MEND = "Xem nhật ký của máy chủ web rồi chạy lại.";

/** The code of what went wrong, which fetch hides in the cause. */
function codeOf(error: unknown): string {
	for (let at: unknown = error; at instanceof Error; at = at.cause) {
		if ("code" in at && typeof at.code === "string") return at.code;
		if (at.name === "TimeoutError") return at.name;
	}
	return error instanceof Error ? error.message : String(error);
}

/** Codes of a connection that a server closed while the next request was on its way. */
const CLOSED = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/u;

/**
 * Asks for an address; redirects are not followed.
 *
 * @throws NoAnswer when there is none within `patience` milliseconds.
 */
export async function ask(url: URL, patience: number = PATIENCE): Promise<Answer> {
	for (let again = false; ; again = true) {
		try {
			const response = await fetch(url, {
				redirect: "manual",
				cache: "no-store",
				signal: AbortSignal.timeout(patience),
			});
			const bytes = new Uint8Array(await response.arrayBuffer());
			return { url, status: response.status, headers: response.headers, bytes };
		} catch (error) {
			const code = codeOf(error);
			if (!again && CLOSED.test(code)) continue;
			const [, message, mend] = TROUBLES.find(([pattern]) => pattern.test(code)) ?? [];
			throw new NoAnswer(message ?? `Không đọc được câu trả lời của máy chủ (${code}).`, mend ?? OTHER_MEND);
		}
	}
}

/** Connections at a time. */
const CONNECTIONS = 8;

/**
 * Works on a list with few workers at a time; the work may add to the list.
 *
 * @param work Returns false to stop: what has begun is finished, nothing else is.
 */
export async function inTurn<T>(queue: T[], work: (one: T) => Promise<boolean>): Promise<void> {
	let next = 0;
	let stopped = false;
	const running = new Set<Promise<void>>();
	const start = (one: T): void => {
		const run = work(one).then((goOn) => {
			if (!goOn) stopped = true;
		});
		const settled: Promise<void> = run.finally(() => running.delete(settled));
		running.add(settled);
	};
	for (;;) {
		while (!stopped && next < queue.length && running.size < CONNECTIONS) start(queue[next++] as T);
		if (running.size === 0) return;
		await Promise.race(running);
	}
}
