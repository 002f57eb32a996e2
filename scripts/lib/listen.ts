/** Opens a port for a request handler, moving on while ports are taken. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "./userError.ts";

export interface Listening {
	port: number;
	close(): Promise<void>;
}

const PORTS_TO_TRY = 20;
const LAST_PORT = 65_535;

/**
 * Listens on the first free port from `port` on; 0 takes any. "localhost" means IPv4 and IPv6, because
 * a browser tries either: with one of them alone, another program's site could answer at our address.
 */
export async function listen(answer: RequestListener, port: number, host: string): Promise<Listening> {
	const addresses = host === "localhost" ? ["127.0.0.1", "::1"] : [host];
	const last = Math.min(port + PORTS_TO_TRY, LAST_PORT);
	for (let tried = port; tried <= last; tried++) {
		const servers = await listenAt(answer, tried, addresses);
		if (servers !== null) return { port: portOf(servers) ?? tried, close: () => close(servers) };
	}
	throw new UserError(`Các cổng từ ${port} đến ${last} đều đang bận. Hãy chọn cổng khác bằng --port.`);
}

/** One server for each address, or null when the port is taken at one of them. */
async function listenAt(
	answer: RequestListener,
	port: number,
	addresses: readonly string[],
): Promise<Server[] | null> {
	const servers: Server[] = [];
	for (const address of addresses) {
		const server = createServer(answer);
		const failure = await open(server, portOf(servers) ?? port, address);
		if (failure === null) servers.push(server);
		// A machine without IPv6 has no "::1"; IPv4 is enough.
		else if (address !== "::1" || !["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(failure)) {
			await close(servers);
			if (failure === "EADDRINUSE") return null;
			throw new UserError(
				`Không mở được cổng ${port} tại ${address} (${failure}). Hãy chọn cổng khác bằng --port hoặc địa chỉ khác bằng --host.`,
			);
		}
	}
	return servers;
}

/** Null when the server listens, else the code of what went wrong. */
function open(server: Server, port: number, address: string): Promise<string | null> {
	return new Promise((resolve) => {
		server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
		server.listen(port, address, () => resolve(null));
	});
}

function portOf([server]: readonly Server[]): number | null {
	return (server?.address() as AddressInfo | null | undefined)?.port ?? null;
}

async function close(servers: readonly Server[]): Promise<void> {
	await Promise.all(
		servers.map((server) => {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeAllConnections();
			return closed;
		}),
	);
}
