import { readCorpus } from "../../view/corpus.ts";
import { json } from "../../view/json.ts";
import { toIndexData } from "../../view/publicData.ts";

export const GET = async (): Promise<Response> => {
	const { records, alignments } = await readCorpus();
	return json(toIndexData(records, alignments));
};
