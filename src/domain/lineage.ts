/** Lineage of acts (lược đồ): who carries out what, from the central level down. */
import type { Level } from "./meta.ts";

export interface LineageAct {
	/** Key of the act: its code number with the place of a local issuer, e.g. `226-ctr-tu@hau-giang`. */
	key: string;
	/** Code number in normal form; null for a plan whose number is blank. */
	code: string | null;
	type: string | null;
	subject: string | null;
	issuedOn: string | null;
	level: Level | null;
	/** Place of a local issuer, in words. */
	place: string | null;
	/** Document in the corpus; null when the act is only cited (chưa có toàn văn). */
	document: string | null;
	textStatus: "full" | "outline" | null;
	/** Keys of the acts that it carries out. */
	implements: string[];
	/** Why the act is here, when no text of the corpus names it. */
	evidence: string | null;
}

export interface Lineage {
	acts: LineageAct[];
}
