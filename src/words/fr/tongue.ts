/** All of French but the post step: what a run loads to speak it. */
import { fr } from "../fr.js";
import type { Tongue } from "../tongues.js";
import { messages } from "./messages.js";
import { typeset } from "./typeset.js";

export const french: Tongue = { words: fr, sentences: messages, typeset };
