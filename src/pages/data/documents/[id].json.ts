import type { InferGetStaticPropsType } from "astro";
import { json } from "../../../view/json.ts";
import { toDocumentData } from "../../../view/publicData.ts";
import { documentRoutes } from "../../../view/routes.ts";

export const getStaticPaths = documentRoutes;

export const GET = ({ props }: { props: InferGetStaticPropsType<typeof documentRoutes> }): Response =>
	json(toDocumentData(props.record));
