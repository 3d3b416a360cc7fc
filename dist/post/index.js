import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 317:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _runtime_clean_up_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(674);
/* harmony import */ var _words_post_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(80);


const words = (0,_words_post_js__WEBPACK_IMPORTED_MODULE_1__/* .postWordsOf */ .n)(process.env["INPUT_LANGUAGE"]);
const left = await (0,_runtime_clean_up_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanUp */ .n)(process.env, words);
console.log(left.length === 0 ? words.clean : left.join("\n"));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ cleanUp)
});

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./lib/words/post.js + 3 modules
var post = __nccwpck_require__(80);
;// CONCATENATED MODULE: ./lib/runtime/private-folder.js


const FOLDER_PREFIX = "chatbot-deploy-private-";
const PRIVATE_UMASK = 0o077;
async function createPrivateFolder(parent, announce) {
    process.umask(PRIVATE_UMASK);
    await mkdir(parent, { recursive: true });
    const path = await mkdtemp(join(parent, FOLDER_PREFIX));
    announce(path);
    await chmod(path, 0o700);
    return {
        path,
        async write(name, content) {
            const file = join(path, name);
            await writeFile(file, content, { mode: 0o600 });
            return file;
        },
        async makeFolder(name) {
            const folder = join(path, name);
            await mkdir(folder, { recursive: true, mode: 0o700 });
            return folder;
        },
        link: (target, name) => symlink(target, join(path, name)),
        remove: () => removeFolder(path),
    };
}
async function removeFolder(path) {
    await (0,promises_namespaceObject.rm)(path, { recursive: true, force: true, maxRetries: 3 });
}

;// CONCATENATED MODULE: ./lib/runtime/clean-up.js





async function cleanUp(variables, words = (0,post/* postWordsOf */.n)()) {
    const folder = variables["STATE_private-folder"] ?? "";
    const pid = Number(variables["STATE_proxy-pid"]);
    if (!(0,external_node_path_namespaceObject.basename)(folder).startsWith(FOLDER_PREFIX))
        return [];
    const left = [];
    await releaseLease(variables["STATE_lease"] ?? "", folder);
    if (pid > 1)
        await endProxy(pid, folder).catch(() => left.push(warning(words.processLeft(pid))));
    await removeFolder(folder).catch(() => left.push(warning(words.folderLeft(folder))));
    return left;
}
function warning(text) {
    return `::warning::${text}`;
}
async function endProxy(pid, folder) {
    const commandLine = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (commandLine.includes(folder))
        process.kill(pid, "SIGKILL");
}
const RELEASE_MILLISECONDS = 2000;
async function releaseLease(saved, folder) {
    const { path, holder } = parse(saved);
    if (path === undefined || holder === undefined)
        return;
    const place = "/spec/holderIdentity";
    const patch = [
        { op: "test", path: place, value: holder },
        { op: "remove", path: place },
    ];
    await new Promise((resolve) => {
        const sent = (0,external_node_http_namespaceObject.request)({
            socketPath: (0,external_node_path_namespaceObject.join)(folder, "cluster.sock"),
            path,
            method: "PATCH",
            headers: { host: "localhost", "content-type": "application/json-patch+json" },
            timeout: RELEASE_MILLISECONDS,
        });
        sent.once("response", (answer) => answer.resume().once("close", resolve));
        sent.once("timeout", () => sent.destroy());
        sent.once("error", () => resolve());
        sent.end(JSON.stringify(patch));
    });
}
function parse(saved) {
    try {
        return JSON.parse(saved) ?? {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 80:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ postWordsOf)
});

;// CONCATENATED MODULE: ./lib/words/en/post.js
const post = {
    clean: "No credential of the deployment is left on this runner.",
    processLeft: (pid) => `The process ${pid} could not be ended.`,
    folderLeft: (folder) => `${folder} could not be removed; it holds credentials.`,
};

;// CONCATENATED MODULE: ./lib/words/fr/counting.js
const NB = "\u00a0";
const THIN = "\u202f";
function count(number, noun, many = `${noun}s`) {
    return `${number}${NB}${plural(number, noun, many)}`;
}
function plural(number, one, many) {
    return number < 2 ? one : many;
}
function and(parts) {
    return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}

;// CONCATENATED MODULE: ./lib/words/fr/post.js

const post_post = {
    clean: "Aucun identifiant du déploiement ne reste sur ce runner.",
    processLeft: (pid) => `Le processus ${pid} n’a pas pu être arrêté.`,
    folderLeft: (folder) => `${folder} n’a pas pu être supprimé${THIN}; il contient des identifiants.`,
};

;// CONCATENATED MODULE: ./lib/words/post.js


const TABLES = { en: post, fr: post_post };
const isLanguage = (text) => Object.hasOwn(TABLES, text);
function postWordsOf(input = "") {
    const language = input.trim();
    return isLanguage(language) ? TABLES[language] : post;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(317);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
