/** What Astro has to say during a build: one line each. Its stacks are shown only when they are asked for. */
import { STACK } from "./failures.ts";

interface LogEvent {
	label: string | null;
	level: string;
	message: string;
}

/** An entry point for `logger` of Astro's configuration. */
export default function astroLog(): { write: (event: LogEvent) => void } {
	return {
		write: ({ label, level, message }) => {
			const sign = level === "error" ? "✗" : level === "warn" ? "!" : "·";
			const shown = process.env[STACK] === undefined ? message.trim().split("\n", 1)[0] : message;
			process.stderr.write(`${sign} ${label === null ? "" : `[${label}] `}${shown}\n`);
		},
	};
}
