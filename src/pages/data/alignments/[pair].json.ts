import type { InferGetStaticPropsType } from "astro";
import { json } from "../../../view/json.ts";
import { toAlignmentData } from "../../../view/publicData.ts";
import { alignmentRoutes } from "../../../view/routes.ts";

export const getStaticPaths = alignmentRoutes;

export const GET = ({ props }: { props: InferGetStaticPropsType<typeof alignmentRoutes> }): Response =>
	json(toAlignmentData(props.alignment));
