/** French for the post step. */
import type { PostWords } from "../post.js";
import { THIN } from "./counting.js";

export const post: PostWords = {
  clean: "Aucun identifiant du déploiement ne reste sur ce runner.",
  processLeft: (pid) => `Le processus ${pid} n’a pas pu être arrêté.`,
  folderLeft: (folder) => `${folder} n’a pas pu être supprimé${THIN}; il contient des identifiants.`,
};
