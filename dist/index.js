import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__undici_js_51706d35__ from "./undici.js";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
exports.hR = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(8071);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(8071);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(8071);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   MU: () => (/* binding */ TimeoutError),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   Yb: () => (/* binding */ refuseIfAny),
/* harmony export */   a6: () => (/* binding */ RolloutError),
/* harmony export */   b$: () => (/* binding */ ClusterError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   sH: () => (/* binding */ DeployError),
/* harmony export */   xb: () => (/* binding */ assertNever)
/* harmony export */ });
/* unused harmony export ConfigurationError */
class DeployError extends Error {
    problems;
    constructor(problems, options) {
        const list = isList(problems) ? problems : [problems];
        super(list.map((problem) => problem.title).join("; "), options);
        this.name = new.target.name;
        this.problems = list;
    }
}
class ConfigurationError extends DeployError {
    category = "configuration";
}
class CommandError extends DeployError {
    category = "command";
}
class ClusterError extends DeployError {
    category = "cluster";
}
class RolloutError extends DeployError {
    category = "rollout";
}
class TimeoutError extends DeployError {
    category = "timeout";
}
class CancelledError extends DeployError {
    category = "cancelled";
    constructor(title = "The run was cancelled") {
        super({ title });
    }
}
function problemsOf(thrown) {
    if (thrown instanceof DeployError)
        return thrown.problems;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return [
        {
            title: `Unexpected error in the action itself: ${message}`,
            detail: thrown instanceof Error ? thrown.stack : undefined,
            cause: "This is a defect of the action, not of your workflow.",
            fix: "Please report it with the log of this step.",
        },
    ];
}
function refuseIfAny(problems) {
    const [first, ...rest] = problems;
    if (first)
        throw new ConfigurationError([first, ...rest]);
}
function assertNever(value) {
    throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
function isList(problems) {
    return Array.isArray(problems);
}


/***/ }),

/***/ 5691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1912);
/* harmony import */ var _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7870);



const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => cancel.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc()));
const { runtime, redactor } = await (0,_runtime_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .createRuntime */ .x)(process.env);
await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)(runtime, redactor, cancel.signal);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   I3: () => (/* binding */ withAt),
/* harmony export */   SC: () => (/* binding */ mapAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
function isMap(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function at(value, ...path) {
    return path.reduce((inner, key) => {
        if (typeof key === "number")
            return Array.isArray(inner) ? inner[key] : undefined;
        return isMap(inner) ? inner[key] : undefined;
    }, value);
}
function mapAt(value, ...path) {
    const found = at(value, ...path);
    return isMap(found) ? found : {};
}
function listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === "string" ? found : undefined;
}
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === "number" ? found : undefined;
}
function withAt(value, path, replacement) {
    const [key, ...rest] = path;
    if (key === undefined)
        return replacement;
    if (typeof key === "number" && Array.isArray(value)) {
        return value.map((item, index) => (index === key ? withAt(item, rest, replacement) : item));
    }
    return { ...(isMap(value) ? value : {}), [key]: withAt(at(value, key), rest, replacement) };
}
function canonical(value) {
    return JSON.stringify(value, (_key, inner) => isMap(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner);
}


/***/ }),

/***/ 1912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./lib/config/part.js
const good = (value) => ({ value, problems: [] });
const bad = (...problems) => ({ problems });
const NONE = "none";

;// CONCATENATED MODULE: ./lib/config/choices.js

function parseNamespace(text) {
    if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text))
        return good(text);
    return bad({
        title: `The input \`namespace\` is not a valid name: "${text}"`,
        cause: "A namespace has at most 63 lower-case letters, digits and dashes, and begins and ends with a letter or digit.",
        fix: "Correct the input, for example `namespace: chatbot-test`.",
    });
}
function manifestPlaces(text) {
    const places = text.split(/\n|,(?![^{]*\})/).map((place) => place.trim());
    return [...new Set(places.filter((place) => place !== ""))];
}
function parseManifestsInput(text) {
    const places = manifestPlaces(text);
    if (places.length > 0)
        return good(places);
    return bad({
        title: "The input `manifests` is empty",
        fix: "Name folders, files or globs, for example `manifests: k8s/chatbot-service`.",
    });
}
const MODEL = /^(?:[A-Za-z0-9][\w.:-]*\/)*[A-Za-z0-9][\w.-]*(?::[A-Za-z0-9_][\w.-]*)?$/;
function parseModels(text) {
    if (text === NONE || text === "")
        return good([]);
    const names = text.split(/[\s,]+/).filter((name) => name !== "");
    const wrong = names.filter((name) => !MODEL.test(name));
    if (wrong.length === 0)
        return good([...new Set(names)]);
    return bad({
        title: `The input \`models\` names what cannot be a model: ${wrong.map((name) => `"${name}"`).join(", ")}`,
        fix: "List names of Ollama models, separated by commas or line ends, or `none`.",
    });
}
function parseSmokeTests(text) {
    if (text === "default" || text === NONE)
        return good(text);
    return bad({ title: `The input \`smoke-tests\` is unknown: "${text}"`, fix: "Use `default` or `none`." });
}
const FAIL_FAST = ["auto", "strict", "off"];
function parseFailFast(text) {
    const known = FAIL_FAST.find((one) => one === text);
    if (known !== undefined)
        return good(known);
    return bad({
        title: `The input \`fail-fast\` is unknown: "${text}"`,
        fix: "Use `auto`, `strict` or `off`.",
    });
}
const ON_FAILURE = ["rollback", "keep", "scale-down"];
function parseOnFailure(text) {
    const known = ON_FAILURE.find((one) => one === text);
    if (known !== undefined)
        return good(known);
    return bad({
        title: `The input \`on-failure\` is unknown: "${text}"`,
        fix: "Use `rollback`, `keep` or `scale-down`.",
    });
}
const OPERATION_NAMES = ["deploy"];
function parseOperation(text) {
    const known = OPERATION_NAMES.find((one) => one === text);
    if (known !== undefined)
        return good(known);
    return bad({
        title: `The input \`operation\` is unknown: "${text}"`,
        fix: `Use one of ${OPERATION_NAMES.map((name) => `\`${name}\``).join(", ")}.`,
    });
}

;// CONCATENATED MODULE: ./lib/duration.js
const UNIT_MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
function parseDuration(text) {
    if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text))
        return undefined;
    return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)]
        .map(([, amount, unit]) => Number(amount) * (UNIT_MILLISECONDS[unit ?? ""] ?? 0))
        .reduce((sum, part) => sum + part, 0);
}
const seconds = (count) => count * 1000;
const minutes = (count) => count * 60_000;

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/graph/run-phases.js
class NotRun extends Error {
}
async function runPhases(phases, context, options) {
    const stop = new AbortController();
    const forward = () => stop.abort(options.signal.reason);
    if (options.signal.aborted)
        forward();
    options.signal.addEventListener("abort", forward, { once: true });
    const run = {
        context,
        options,
        stop,
        started: new Map(),
        outputs: new Map(options.given),
        results: new Map(),
        failure: undefined,
    };
    const ran = run_phases_orderOf(phases).filter((phase) => !options.given?.has(phase));
    await Promise.allSettled(ran.map((phase) => outputOf(phase, run)));
    options.signal.removeEventListener("abort", forward);
    if (options.signal.aborted)
        run.failure ??= { phase: "", thrown: options.signal.reason };
    return {
        phases: ran.map((phase) => run.results.get(phase) ?? notRun(phase)),
        failure: run.failure,
        outputs: run.outputs,
        outputOf: (phase) => run.outputs.get(phase),
    };
}
function run_phases_orderOf(phases) {
    const ordered = new Set();
    const visit = (phase) => {
        if (ordered.has(phase))
            return;
        for (const need of needsOf(phase))
            visit(need);
        ordered.add(phase);
    };
    for (const phase of phases)
        visit(phase);
    return [...ordered];
}
function needsOf(phase) {
    return Object.values(phase.needs);
}
function outputOf(phase, run) {
    if (run.options.given?.has(phase))
        return Promise.resolve(run.options.given.get(phase));
    const started = run.started.get(phase);
    if (started)
        return started;
    const output = runOne(phase, run);
    run.started.set(phase, output);
    return output;
}
async function runOne(phase, run) {
    const { id, title } = phase;
    const inputs = await inputsOf(phase, run);
    if (run.stop.signal.aborted)
        throw new NotRun();
    const startedAt = run.options.now();
    try {
        run.options.onStart?.({ id, title });
        const output = await phase.run(inputs, run.context, run.stop.signal);
        const note = phase.describe?.(output);
        run.outputs.set(phase, output);
        run.results.set(phase, { id, title, status: "done", startedAt, endedAt: run.options.now(), note });
        return output;
    }
    catch (thrown) {
        const status = run.stop.signal.aborted ? "stopped" : "failed";
        run.results.set(phase, { id, title, status, startedAt, endedAt: run.options.now() });
        run.failure ??= {
            phase: id,
            thrown: run.stop.signal.aborted ? (run.stop.signal.reason ?? thrown) : thrown,
        };
        run.stop.abort(thrown);
        throw thrown;
    }
}
async function inputsOf(phase, run) {
    const names = Object.entries(phase.needs);
    const values = await Promise.all(names.map(([, need]) => outputOf(need, run)));
    return Object.fromEntries(names.map(([name], index) => [name, values[index]]));
}
function notRun({ id, title }) {
    return { id, title, status: "not-run" };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/runtime/foreign-text.js
var foreign_text = __nccwpck_require__(6182);
;// CONCATENATED MODULE: ./lib/image/dockerfile.js
const STEP = /^(?: > \[(?:\S+ )?\s*\d+\/\d+\] (.+):|Step \d+\/\d+ : (.+))$/;
function lineOfFailure(output, dockerfile) {
    const step = output.map((line) => STEP.exec(line)).findLast((match) => match !== null);
    const wanted = oneLine(step?.[1] ?? step?.[2] ?? "");
    if (wanted === "")
        return undefined;
    const [found, another] = instructionsOf(dockerfile).filter(({ text }) => text === wanted);
    return another === undefined ? found?.line : undefined;
}
function instructionsOf(dockerfile) {
    const instructions = [];
    let open;
    for (const [index, line] of dockerfile.split(/\r?\n/).entries()) {
        if (/^\s*(?:#|$)/.test(line))
            continue;
        const goesOn = /\\\s*$/.test(line);
        const text = line.replace(/\\\s*$/, "");
        open = { text: `${open?.text ?? ""} ${text}`, line: open?.line ?? index + 1 };
        if (goesOn)
            continue;
        instructions.push({ ...open, text: oneLine(open.text) });
        open = undefined;
    }
    return instructions;
}
function oneLine(text) {
    return text.replace(/\s+/g, " ").trim();
}

;// CONCATENATED MODULE: ./lib/image/build.js



async function buildImage(options) {
    const { docker, context, dockerfile, reference, labels, signal, onLine } = options;
    const lines = [];
    const finished = await docker.run([
        ...(docker.buildx ? ["buildx", "build", "--load"] : ["build"]),
        `--file=${dockerfile}`,
        `--tag=${reference}`,
        ...Object.entries(labels).map(([name, value]) => `--label=${name}=${value}`),
        context,
    ], {
        signal,
        onLine(line) {
            lines.push(line);
            onLine(line);
        },
    });
    if (finished.exitCode !== 0) {
        throw new errors/* CommandError */.Qd(buildProblem(lines, options.dockerfileName, options.dockerfileText));
    }
    return { reference, ...countSteps(lines) };
}
function countSteps(lines) {
    const steps = new Set(lines.flatMap((line) => /^#(\d+) \[(?:\S+ )?\s*\d+\/\d+\] /.exec(line)?.[1] ?? []));
    const cached = new Set(lines.flatMap((line) => /^#(\d+) CACHED/.exec(line)?.[1] ?? []));
    if (steps.size > 0)
        return { steps: steps.size, cached: [...cached].filter((step) => steps.has(step)).length };
    return {
        steps: lines.filter((line) => /^Step \d+\/\d+ : /.test(line)).length,
        cached: lines.filter((line) => line === " ---> Using cache").length,
    };
}
const RULES = [
    {
        pattern: /(?:process "([\s\S]*?)" did not complete successfully|executor failed running \[([\s\S]*?)\]): exit code: (\d+)/,
        explain: ([, process = "", executor = "", code = ""]) => failedCommand(process || executor, code),
    },
    {
        pattern: /^The command '([\s\S]*?)' returned a non-zero code: (\d+)/m,
        explain: ([, command = "", code = ""]) => failedCommand(command, code),
    },
    {
        pattern: /failed to (?:compute cache key|calculate checksum)[^\n]*?"\/([^"\n]*)"(?: not found)?: not found/,
        explain: ([, path = ""]) => missingFile(path),
    },
    {
        pattern: /^(?:COPY|ADD) failed: .*?stat (\S+): file does not exist/m,
        explain: ([, path = ""]) => missingFile(path),
    },
    {
        pattern: /failed to read dockerfile.*|the Dockerfile .*cannot be empty|dockerfile parse error.*|unknown instruction: \S+|no build stage in current context/i,
        explain: ([text]) => ({
            title: `The Dockerfile cannot be read: ${shorten(text)}`,
            fix: "Correct the Dockerfile.",
        }),
    },
    {
        pattern: /toomanyrequests/,
        explain: () => ({
            title: "The build failed: Docker Hub limits how often this address may pull",
            fix: "Log in to Docker Hub in an earlier step (docker/login-action), or use a mirror of the base image.",
        }),
    },
    {
        pattern: /no space left on device/,
        explain: () => ({
            title: "The build failed: the disk of the runner is full",
            fix: "Make the image smaller, keep models out of it, or use a larger runner.",
            look: "df -h && docker system df",
        }),
    },
    {
        pattern: /no match for platform in manifest/,
        explain: () => ({
            title: "The build failed: the base image does not exist for the runner's processor",
            fix: "Use a base image for this platform, or a runner of the other architecture.",
        }),
    },
    {
        pattern: /^ > \[internal\] load metadata for (\S+):$|failed to resolve source metadata for (\S+):|pull access denied for (\S+),|^Step \d+\/\d+ : FROM (\S+).*\n(?! --->)/m,
        explain: (match) => ({
            title: `The build failed: the base image \`${match.slice(1).find((image) => image !== undefined)}\` cannot be pulled`,
            cause: "It does not exist, it is private, or its registry cannot be reached from the runner.",
            fix: "Correct the FROM line, or log in to its registry in an earlier step.",
        }),
    },
];
function failedCommand(command, code) {
    return {
        title: `The build failed: \`${shorten(command.replace(/^\/bin\/sh -c /, ""))}\` ended with exit code ${code}`,
        cause: "A command of the Dockerfile failed; its last lines are below.",
        fix: "Correct the instruction, or what it works on. `docker build` on your machine shows the same.",
    };
}
function missingFile(path) {
    return {
        title: `The build failed: \`${path}\` is not in the build context`,
        cause: "The path is relative to the build context (with `--from`, to that stage), or `.dockerignore` excludes the file.",
        fix: "Correct the path in COPY or ADD, the input `build-context`, or `.dockerignore`.",
    };
}
const KEPT_LINES = 12;
function buildProblem(output, dockerfileName, dockerfileText = "") {
    const lines = output.map(foreign_text/* plain */.p);
    const text = lines.join("\n");
    const found = RULES.map((rule) => ({ rule, match: rule.pattern.exec(text) })).find(({ match }) => match !== null);
    const explained = found?.match
        ? found.rule.explain(found.match)
        : { title: `The build failed: ${lastError(lines)}` };
    return {
        detail: failingOutput(lines),
        fix: "The whole output is in the log above, in the group of the build.",
        file: dockerfileName,
        line: lineIn(text, dockerfileName) ?? lineOfFailure(lines, dockerfileText),
        ...explained,
    };
}
function lineIn(text, dockerfileName) {
    const name = dockerfileName.slice(dockerfileName.lastIndexOf("/") + 1);
    const quoted = text.split("\n").find((line) => line.startsWith(`${name}:`) && /:\d+$/.test(line));
    const line = quoted?.slice(name.length + 1) ?? /dockerfile parse error (?:on )?line (\d+)/.exec(text)?.[1];
    return line === undefined ? undefined : Number(line);
}
function failingOutput(lines) {
    const start = lines.findLastIndex((line) => /^ > \[|^Step \d+\/\d+ : /.test(line));
    const rest = start === -1 ? lines : lines.slice(start);
    const end = rest.findIndex((line) => /^-{6,}$/.test(line));
    const block = end === -1 ? rest : rest.slice(0, end);
    const output = block.filter((line) => line.trim() !== "").map((line) => line.replace(/^\d+\.\d+ /, ""));
    return output.slice(-KEPT_LINES).join("\n");
}
function lastError(lines) {
    const line = lines.findLast((candidate) => /error/i.test(candidate)) ??
        lines.findLast((candidate) => candidate.trim() !== "");
    return shorten((line ?? "it wrote nothing").replace(/^ERROR: (?:failed to build: )?(?:failed to solve: )?/, ""));
}
function shorten(text) {
    const one = text.replace(/\s+/g, " ").trim();
    return one.length > 120 ? `${one.slice(0, 119)}…` : one;
}

// EXTERNAL MODULE: ./lib/json.js
var json = __nccwpck_require__(6413);
;// CONCATENATED MODULE: ./lib/image/docker.js



const SHARED_FOLDERS = ["cli-plugins", "contexts"];
async function openDocker(options) {
    const { processes, environment, signal } = options;
    const program = await processes.find("docker");
    if (!program)
        throw new errors/* CommandError */.Qd(NO_DOCKER);
    const usual = environment["DOCKER_CONFIG"] || (0,external_node_path_.join)(environment["HOME"] ?? "", ".docker");
    const ours = await inheritConfig(usual, options);
    const env = {
        BUILDX_CONFIG: (0,external_node_path_.join)(usual, "buildx"),
        ...environment,
        DOCKER_CONFIG: ours,
        BUILDKIT_PROGRESS: "plain",
    };
    const run = (args, asked) => processes.run(program, args, { env, ...asked });
    const [engine, buildx] = await Promise.all([
        run(["version", "--format", "{{.Server.Version}}"], { signal }),
        run(["buildx", "version"], { signal }),
    ]);
    if (engine.exitCode !== 0)
        throw new errors/* CommandError */.Qd(noEngine(engine));
    return { buildx: buildx.exitCode === 0, run };
}
async function inheritConfig(usual, { registry, workspace, privateFolder }) {
    const ours = await privateFolder.makeFolder("docker");
    const text = await workspace.read((0,external_node_path_.join)(usual, "config.json")).catch(() => "{}");
    await privateFolder.write((0,external_node_path_.join)("docker", "config.json"), JSON.stringify(ownLogin(parseConfig(text), registry)));
    for (const folder of SHARED_FOLDERS) {
        const theirs = (0,external_node_path_.join)(usual, folder);
        if ((await workspace.kind(theirs)) === "folder")
            await privateFolder.link(theirs, (0,external_node_path_.join)("docker", folder));
    }
    return ours;
}
function ownLogin(config, registry) {
    return { ...config, credHelpers: { ...(0,json/* mapAt */.SC)(config, "credHelpers"), [registry]: "" } };
}
function parseConfig(text) {
    try {
        const config = JSON.parse(text);
        return (0,json/* isMap */.jh)(config) ? config : {};
    }
    catch {
        return {};
    }
}
const NO_DOCKER = {
    title: "docker is not on the PATH of the runner",
    cause: "The image is built with docker; GitHub's hosted Ubuntu runners have it.",
    fix: "Use `runs-on: ubuntu-latest`, install docker on the runner, or set `build-context: none` to deploy without building.",
};
function noEngine({ stderr }) {
    return {
        title: "The Docker engine does not answer",
        detail: stderr.trim(),
        fix: "Start the engine on the runner, or set `DOCKER_HOST` to where it listens.",
        look: "docker info",
    };
}

;// CONCATENATED MODULE: ./lib/graph/phase.js
function phasesFor() {
    return (phase) => phase;
}

;// CONCATENATED MODULE: ./lib/phases/context.js

const definePhase = phasesFor();

;// CONCATENATED MODULE: ./lib/phases/build-image.js




const build_image_buildImage = definePhase({
    id: "build-image",
    title: "Build the image",
    needs: {},
    changes: "nothing",
    async run(_inputs, { config, runtime }, signal) {
        const { image } = config;
        if (!image)
            return undefined;
        const { logger, workspace, run } = runtime;
        const docker = await openDocker({ ...runtime, registry: image.registry, signal });
        const reference = `${image.repository}:${image.tag}`;
        const lines = [];
        try {
            const built = await buildImage({
                docker,
                context: (0,external_node_path_.resolve)(workspace.root, image.context),
                dockerfile: (0,external_node_path_.resolve)(workspace.root, image.dockerfile),
                dockerfileName: workspace.relative(image.dockerfile),
                dockerfileText: await workspace.read(image.dockerfile),
                reference,
                labels: run.repository
                    ? { "org.opencontainers.image.source": `${run.serverUrl}/${run.repository}` }
                    : {},
                signal,
                onLine: (line) => lines.push(line),
            });
            return { docker, ...built };
        }
        finally {
            logger.group(`Build of ${reference}`, lines);
        }
    },
    describe(built) {
        if (!built)
            return { text: "left out (`build-context: none`)", kind: "left-out" };
        const { steps, cached } = built;
        return { text: steps > 0 ? `${cached} of ${steps} steps cached` : "" };
    },
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: ./lib/runtime/socket-http.js

function socketHttp(socketPath) {
    const agent = new external_node_http_.Agent({ keepAlive: true });
    return {
        send: ({ method, path, headers, body, signal }) => new Promise((resolve, reject) => {
            const sent = (0,external_node_http_.request)({
                socketPath,
                agent,
                method,
                path,
                signal,
                headers: {
                    host: "localhost",
                    ...(body === undefined ? {} : { "content-length": `${Buffer.byteLength(body)}` }),
                    ...headers,
                },
            });
            sent.once("response", (answer) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: answer }));
            sent.once("error", reject);
            sent.end(body);
        }),
        close: () => agent.destroy(),
    };
}

;// CONCATENATED MODULE: ./node_modules/@badrap/valita/dist/index.js
/**
 * @module
 * A typesafe validation & parsing library for TypeScript.
 *
 * @example
 * ```ts
 * import * as v from "@badrap/valita";
 *
 * const vehicle = v.union(
 *   v.object({ type: v.literal("plane"), airline: v.string() }),
 *   v.object({ type: v.literal("train") }),
 *   v.object({ type: v.literal("automobile"), make: v.string() })
 * );
 * vehicle.parse({ type: "bike" });
 * // ValitaError: invalid_literal at .type (expected "plane", "train" or "automobile")
 * ```
 */
function expectedType(expected) {
    return {
        ok: false,
        code: "invalid_type",
        expected,
    };
}
const ISSUE_EXPECTED_NOTHING = expectedType([]);
const ISSUE_EXPECTED_STRING = expectedType(["string"]);
const ISSUE_EXPECTED_NUMBER = expectedType(["number"]);
const ISSUE_EXPECTED_BIGINT = expectedType(["bigint"]);
const ISSUE_EXPECTED_BOOLEAN = expectedType(["boolean"]);
const ISSUE_EXPECTED_UNDEFINED = expectedType(["undefined"]);
const ISSUE_EXPECTED_NULL = expectedType(["null"]);
const ISSUE_EXPECTED_OBJECT = expectedType(["object"]);
const ISSUE_EXPECTED_ARRAY = expectedType(["array"]);
const ISSUE_MISSING_VALUE = {
    ok: false,
    code: "missing_value",
};
function joinIssues(left, right) {
    return left ? { ok: false, code: "join", left, right } : right;
}
function prependPath(key, tree) {
    return { ok: false, code: "prepend", key, tree };
}
function cloneIssueWithPath(tree, path) {
    const code = tree.code;
    switch (code) {
        case "invalid_type":
            return { code, path, expected: tree.expected };
        case "invalid_literal":
            return { code, path, expected: tree.expected };
        case "missing_value":
            return { code, path };
        case "invalid_length":
            return {
                code,
                path,
                minLength: tree.minLength,
                maxLength: tree.maxLength,
            };
        case "unrecognized_keys":
            return { code, path, keys: tree.keys };
        case "invalid_union":
            return { code, path, issues: collectIssues(tree.tree) };
        case "custom_error":
            if (typeof tree.error === "object" && tree.error.path !== undefined) {
                path.push(...tree.error.path);
            }
            return {
                code,
                path,
                message: typeof tree.error === "string" ? tree.error : tree.error?.message,
            };
    }
}
function collectIssues(tree, path = [], issues = []) {
    for (;;) {
        if (tree.code === "join") {
            collectIssues(tree.left, path.slice(), issues);
            tree = tree.right;
        }
        else if (tree.code === "prepend") {
            path.push(tree.key);
            tree = tree.tree;
        }
        else {
            issues.push(cloneIssueWithPath(tree, path));
            return issues;
        }
    }
}
function separatedList(list, sep) {
    if (list.length === 0) {
        return "nothing";
    }
    else if (list.length === 1) {
        return list[0];
    }
    else {
        return `${list.slice(0, -1).join(", ")} ${sep} ${list[list.length - 1]}`;
    }
}
function formatLiteral(value) {
    return typeof value === "bigint" ? `${value}n` : JSON.stringify(value);
}
function countIssues(tree) {
    let count = 0;
    for (;;) {
        if (tree.code === "join") {
            count += countIssues(tree.left);
            tree = tree.right;
        }
        else if (tree.code === "prepend") {
            tree = tree.tree;
        }
        else {
            return count + 1;
        }
    }
}
function formatIssueTree(tree) {
    let path = "";
    let count = 0;
    for (;;) {
        if (tree.code === "join") {
            count += countIssues(tree.right);
            tree = tree.left;
        }
        else if (tree.code === "prepend") {
            path += `.${tree.key}`;
            tree = tree.tree;
        }
        else {
            break;
        }
    }
    let message = "validation failed";
    if (tree.code === "invalid_type") {
        message = `expected ${separatedList(tree.expected, "or")}`;
    }
    else if (tree.code === "invalid_literal") {
        message = `expected ${separatedList(tree.expected.map(formatLiteral), "or")}`;
    }
    else if (tree.code === "missing_value") {
        message = `missing value`;
    }
    else if (tree.code === "unrecognized_keys") {
        const keys = tree.keys;
        message = `unrecognized ${keys.length === 1 ? "key" : "keys"} ${separatedList(keys.map(formatLiteral), "and")}`;
    }
    else if (tree.code === "invalid_length") {
        const min = tree.minLength;
        const max = tree.maxLength;
        message = `expected an array with `;
        if (min > 0) {
            if (max === min) {
                message += `${min}`;
            }
            else if (max !== undefined) {
                message += `between ${min} and ${max}`;
            }
            else {
                message += `at least ${min}`;
            }
        }
        else {
            message += `at most ${max ?? "∞"}`;
        }
        message += ` item(s)`;
    }
    else if (tree.code === "custom_error") {
        const error = tree.error;
        if (typeof error === "string") {
            message = error;
        }
        else if (error !== undefined) {
            if (error.message !== undefined) {
                message = error.message;
            }
            if (error.path !== undefined) {
                path += "." + error.path.join(".");
            }
        }
    }
    let msg = `${tree.code} at .${path.slice(1)} (${message})`;
    if (count === 1) {
        msg += ` (+ 1 other issue)`;
    }
    else if (count > 1) {
        msg += ` (+ ${count} other issues)`;
    }
    return msg;
}
function lazyProperty(obj, prop, value, enumerable) {
    Object.defineProperty(obj, prop, {
        value,
        enumerable,
        writable: false,
    });
    return value;
}
/**
 * An error type representing one or more validation/parsing errors.
 *
 * The `.message` property gives a short overview of the encountered issues,
 * while the `.issue` property can be used to get a more detailed list.
 *
 * @example
 * ```ts
 * const t = v.object({ a: v.null(), b: v.null() });
 *
 * try {
 *   t.parse({ a: 1 });
 * } catch (err) {
 *   err.message;
 *   // "invalid_type at .a (expected null) (+ 1 other issue)"
 *
 *   err.issues;
 *   // [
 *   //   { code: 'invalid_type', path: [ 'a' ], expected: [ 'null' ] },
 *   //   { code: 'missing_value', path: [ 'b' ] }
 *   // ]
 * }
 * ```
 */
class ValitaError extends Error {
    #issueTree;
    constructor(issueTree) {
        super();
        this.#issueTree = issueTree;
    }
    get message() {
        return lazyProperty(this, "message", formatIssueTree(this.#issueTree), true);
    }
    get issues() {
        return lazyProperty(this, "issues", collectIssues(this.#issueTree), true);
    }
}
ValitaError.prototype.name = "ValitaError";
class ErrImpl {
    ok = false;
    /** @internal */
    _issueTree;
    constructor(issueTree) {
        this._issueTree = issueTree;
    }
    get issues() {
        return lazyProperty(this, "issues", collectIssues(this._issueTree), true);
    }
    get message() {
        return lazyProperty(this, "message", formatIssueTree(this._issueTree), true);
    }
    throw() {
        throw new ValitaError(this._issueTree);
    }
}
function ok(value) {
    return { ok: true, value };
}
/**
 * Create a value for returning a parsing error from chain().
 *
 * An optional error message can be provided.
 *
 * @example
 * ```ts
 * const t = v.string().chain(() => v.err("bad value"));
 *
 * t.parse("hello");
 * // ValitaError: custom_error at . (bad value)
 * ```
 */
function err(error) {
    return new ErrImpl({ ok: false, code: "custom_error", error });
}
function isObject(v) {
    return typeof v === "object" && v !== null && !Array.isArray(v);
}
const FLAG_FORBID_EXTRA_KEYS = 1 << 0;
const FLAG_STRIP_EXTRA_KEYS = 1 << 1;
const FLAG_MISSING_VALUE = 1 << 2;
const TAG_UNKNOWN = 0;
const TAG_NEVER = 1;
const TAG_STRING = 2;
const TAG_NUMBER = 3;
const TAG_BIGINT = 4;
const TAG_BOOLEAN = 5;
const TAG_NULL = 6;
const TAG_UNDEFINED = 7;
const TAG_LITERAL = 8;
const TAG_OPTIONAL = 9;
const TAG_OBJECT = 10;
const TAG_ARRAY = 11;
const TAG_UNION = 12;
const TAG_SIMPLE_UNION = 13;
const TAG_TRANSFORM = 14;
const TAG_OTHER = 15;
const taggedMatcher = (tag, match) => {
    return { tag, match };
};
function callMatcher(matcher, value, flags) {
    switch (matcher.tag) {
        case TAG_UNKNOWN:
            return undefined;
        case TAG_NEVER:
            return ISSUE_EXPECTED_NOTHING;
        case TAG_STRING:
            return typeof value === "string" ? undefined : ISSUE_EXPECTED_STRING;
        case TAG_NUMBER:
            return typeof value === "number" ? undefined : ISSUE_EXPECTED_NUMBER;
        case TAG_BIGINT:
            return typeof value === "bigint" ? undefined : ISSUE_EXPECTED_BIGINT;
        case TAG_BOOLEAN:
            return typeof value === "boolean" ? undefined : ISSUE_EXPECTED_BOOLEAN;
        case TAG_NULL:
            return value === null ? undefined : ISSUE_EXPECTED_NULL;
        case TAG_UNDEFINED:
            return value === undefined ? undefined : ISSUE_EXPECTED_UNDEFINED;
        case TAG_LITERAL:
            return matcher.match(value, flags);
        case TAG_OPTIONAL:
            return matcher.match(value, flags);
        case TAG_OBJECT:
            return matcher.match(value, flags);
        case TAG_ARRAY:
            return matcher.match(value, flags);
        case TAG_UNION:
            return matcher.match(value, flags);
        case TAG_SIMPLE_UNION:
            return matcher.match(value, flags);
        case TAG_TRANSFORM:
            return matcher.match(value, flags);
        default:
            return matcher.match(value, flags);
    }
}
const MATCHER_SYMBOL = Symbol.for("@valita/internal");
class AbstractType {
    /**
     * Derive a new validator that uses the provided predicate function to
     * perform custom validation for the source validator's output values.
     *
     * The predicate function should return `true` when the source
     * type's output value is valid, `false` otherwise. The checked value
     * itself won't get modified or replaced, and is returned as-is on
     * validation success.
     *
     * @example A validator that accepts only numeric strings.
     * ```ts
     * const numericString = v.string().assert((s) => /^\d+$/.test(s))
     * numericString.parse("1");
     * // "1"
     * numericString.parse("foo");
     * // ValitaError: custom_error at . (validation failed)
     * ```
     *
     * You can also _refine_ the output type by passing in a
     * [type predicate](https://www.typescriptlang.org/docs/handbook/2/narrowing.html#using-type-predicates).
     * Note that the type predicate must have a compatible input type.
     *
     * @example A validator with its output type refined to `Date`.
     * ```ts
     * const dateType = v.unknown().assert((v): v is Date => v instanceof Date);
     * ```
     *
     * You can also pass in a custom failure messages.
     *
     * @example A validator that rejects non-integers with a custom error.
     * ```ts
     * const integer = v.number().assert((n) => Number.isInteger(n), "not an integer");
     * integer.parse(1);
     * // 1
     * integer.parse(1.5);
     * // ValitaError: custom_error at . (not an integer)
     * ```
     *
     * @param func - The assertion predicate function.
     * @param [error] - A custom error for situations when the assertion
     *                  predicate returns `false`.
     */
    assert(func, error) {
        const err = { ok: false, code: "custom_error", error };
        return new TransformType(this, (v, flags) => func(v, flagsToOptions(flags)) ? undefined : err);
    }
    map(func) {
        return new TransformType(this, (v, flags) => ({
            ok: true,
            value: func(v, flagsToOptions(flags)),
        }));
    }
    chain(input) {
        if (typeof input === "function") {
            return new TransformType(this, (v, flags) => {
                const r = input(v, flagsToOptions(flags));
                return r.ok
                    ? r
                    : r._issueTree;
            });
        }
        return new TransformType(this, (v, flags) => callMatcher(input[MATCHER_SYMBOL], v, flags));
    }
}
/**
 * A base class for all concrete validators/parsers.
 */
class Type extends AbstractType {
    optional(defaultFn) {
        // If this type is already Optional there's no need to wrap it inside
        // a new Optional instance.
        const optional = new Optional(this);
        if (!defaultFn) {
            return optional;
        }
        return new TransformType(optional, (v) => {
            return v === undefined ? { ok: true, value: defaultFn() } : undefined;
        });
    }
    nullable(defaultFn) {
        const nullable = new SimpleUnion([null_(), this]);
        if (!defaultFn) {
            return nullable;
        }
        return new TransformType(nullable, (v) => {
            return v === null ? { ok: true, value: defaultFn() } : undefined;
        });
    }
    _toTerminals(func) {
        func(this);
    }
    /**
     * Parse a value without throwing.
     */
    try(v, options) {
        const r = callMatcher(this[MATCHER_SYMBOL], v, options === undefined
            ? FLAG_FORBID_EXTRA_KEYS
            : options.mode === "strip"
                ? FLAG_STRIP_EXTRA_KEYS
                : options.mode === "passthrough"
                    ? 0
                    : FLAG_FORBID_EXTRA_KEYS);
        return r === undefined || r.ok
            ? { ok: true, value: (r === undefined ? v : r.value) }
            : new ErrImpl(r);
    }
    /**
     * Parse a value. Throw a ValitaError on failure.
     */
    parse(v, options) {
        const r = callMatcher(this[MATCHER_SYMBOL], v, options === undefined
            ? FLAG_FORBID_EXTRA_KEYS
            : options.mode === "strip"
                ? FLAG_STRIP_EXTRA_KEYS
                : options.mode === "passthrough"
                    ? 0
                    : FLAG_FORBID_EXTRA_KEYS);
        if (r === undefined || r.ok) {
            return (r === undefined ? v : r.value);
        }
        throw new ValitaError(r);
    }
}
class SimpleUnion extends Type {
    name = "union";
    options;
    constructor(options) {
        super();
        this.options = options;
    }
    get [MATCHER_SYMBOL]() {
        const options = this.options.map((o) => o[MATCHER_SYMBOL]);
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_SIMPLE_UNION, (v, flags) => {
            let issue = ISSUE_EXPECTED_NOTHING;
            for (const option of options) {
                const result = callMatcher(option, v, flags);
                if (result === undefined || result.ok) {
                    return result;
                }
                issue = result;
            }
            return issue;
        }), false);
    }
    _toTerminals(func) {
        for (const option of this.options) {
            option._toTerminals(func);
        }
    }
}
/**
 * A validator/parser marked as "optional", signifying that their value can
 * be missing from the parsed object.
 *
 * As such optionals can only be used as property validators within
 * object validators.
 */
class Optional extends AbstractType {
    name = "optional";
    type;
    constructor(type) {
        super();
        this.type = type;
    }
    optional(defaultFn) {
        if (!defaultFn) {
            return this;
        }
        return new TransformType(this, (v) => {
            return v === undefined ? { ok: true, value: defaultFn() } : undefined;
        });
    }
    get [MATCHER_SYMBOL]() {
        const matcher = this.type[MATCHER_SYMBOL];
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_OPTIONAL, (v, flags) => v === undefined || flags & FLAG_MISSING_VALUE
            ? undefined
            : callMatcher(matcher, v, flags)), false);
    }
    _toTerminals(func) {
        func(this);
        func(undefined_());
        this.type._toTerminals(func);
    }
}
// Set a bit in position `index` to one and return the updated bitset.
// This function may or may not mutate `bits` in-place.
function setBit(bits, index) {
    if (typeof bits !== "number") {
        const idx = index >> 5;
        for (let i = bits.length; i <= idx; i++) {
            bits.push(0);
        }
        bits[idx] |= 1 << (index % 32);
        return bits;
    }
    else if (index < 32) {
        return bits | (1 << index);
    }
    else {
        return setBit([bits, 0], index);
    }
}
// Get the bit at position `index`.
function getBit(bits, index) {
    if (typeof bits === "number") {
        return index < 32 ? (bits >>> index) & 1 : 0;
    }
    else {
        return (bits[index >> 5] >>> (index % 32)) & 1;
    }
}
class ObjectType extends Type {
    name = "object";
    shape;
    restType;
    constructor(shape, restType) {
        super();
        this.shape = shape;
        this.restType = restType;
    }
    get [MATCHER_SYMBOL]() {
        const func = createObjectMatcher(this.shape, this.restType);
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_OBJECT, (v, flags) => isObject(v) ? func(v, flags) : ISSUE_EXPECTED_OBJECT), false);
    }
    rest(restType) {
        return new ObjectType(this.shape, restType);
    }
    extend(shape) {
        return new ObjectType({ ...this.shape, ...shape }, this.restType);
    }
    pick(...keys) {
        const shape = {};
        for (const key of keys) {
            set(shape, key, this.shape[key]);
        }
        return new ObjectType(shape, undefined);
    }
    omit(...keys) {
        const shape = { ...this.shape };
        for (const key of keys) {
            delete shape[key];
        }
        return new ObjectType(shape, this.restType);
    }
    partial() {
        const shape = {};
        for (const key of Object.keys(this.shape)) {
            set(shape, key, this.shape[key].optional());
        }
        const rest = this.restType?.optional();
        return new ObjectType(shape, rest);
    }
}
function set(obj, key, value) {
    if (key === "__proto__") {
        Object.defineProperty(obj, key, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
        });
    }
    else {
        obj[key] = value;
    }
}
function createObjectMatcher(shape, rest) {
    const indexedEntries = Object.keys(shape).map((key, index) => {
        const type = shape[key];
        let optional = false;
        type._toTerminals((t) => {
            optional ||= t.name === "optional";
        });
        return {
            key,
            index,
            matcher: type[MATCHER_SYMBOL],
            optional,
            missing: prependPath(key, ISSUE_MISSING_VALUE),
        };
    });
    const keyedEntries = Object.create(null);
    for (const entry of indexedEntries) {
        keyedEntries[entry.key] = entry;
    }
    const restMatcher = rest?.[MATCHER_SYMBOL];
    // A fast path for record(unknown())
    const fastPath = indexedEntries.length === 0 && rest?.name === "unknown";
    return (obj, flags) => {
        if (fastPath) {
            return undefined;
        }
        let output = undefined;
        let issues = undefined;
        let unrecognized = undefined;
        let seenBits = 0;
        let seenCount = 0;
        if (flags & (FLAG_FORBID_EXTRA_KEYS | FLAG_STRIP_EXTRA_KEYS) ||
            restMatcher !== undefined) {
            for (const key in obj) {
                const value = obj[key];
                const entry = keyedEntries[key];
                if (entry === undefined && restMatcher === undefined) {
                    if (flags & FLAG_FORBID_EXTRA_KEYS) {
                        if (unrecognized === undefined) {
                            unrecognized = [key];
                            issues = joinIssues(issues, {
                                ok: false,
                                code: "unrecognized_keys",
                                keys: unrecognized,
                            });
                        }
                        else {
                            unrecognized.push(key);
                        }
                    }
                    else if (flags & FLAG_STRIP_EXTRA_KEYS &&
                        issues === undefined &&
                        output === undefined) {
                        output = {};
                        for (let m = 0; m < indexedEntries.length; m++) {
                            if (getBit(seenBits, m)) {
                                const k = indexedEntries[m].key;
                                set(output, k, obj[k]);
                            }
                        }
                    }
                    continue;
                }
                const r = entry === undefined
                    ? callMatcher(restMatcher, value, flags)
                    : callMatcher(entry.matcher, value, flags);
                if (r === undefined) {
                    if (output !== undefined && issues === undefined) {
                        set(output, key, value);
                    }
                }
                else if (!r.ok) {
                    issues = joinIssues(issues, prependPath(key, r));
                }
                else if (issues === undefined) {
                    if (output === undefined) {
                        output = {};
                        if (restMatcher === undefined) {
                            for (let m = 0; m < indexedEntries.length; m++) {
                                if (getBit(seenBits, m)) {
                                    const k = indexedEntries[m].key;
                                    set(output, k, obj[k]);
                                }
                            }
                        }
                        else {
                            for (const k in obj) {
                                set(output, k, obj[k]);
                            }
                        }
                    }
                    set(output, key, r.value);
                }
                if (entry !== undefined) {
                    seenCount++;
                    seenBits = setBit(seenBits, entry.index);
                }
            }
        }
        if (seenCount < indexedEntries.length) {
            for (let i = 0; i < indexedEntries.length; i++) {
                if (getBit(seenBits, i)) {
                    continue;
                }
                const entry = indexedEntries[i];
                const value = obj[entry.key];
                let extraFlags = 0;
                if (value === undefined && !(entry.key in obj)) {
                    if (!entry.optional) {
                        issues = joinIssues(issues, entry.missing);
                        continue;
                    }
                    extraFlags = FLAG_MISSING_VALUE;
                }
                const r = callMatcher(entry.matcher, value, flags | extraFlags);
                if (r === undefined) {
                    if (output !== undefined && issues === undefined && !extraFlags) {
                        set(output, entry.key, value);
                    }
                }
                else if (!r.ok) {
                    issues = joinIssues(issues, prependPath(entry.key, r));
                }
                else if (issues === undefined) {
                    if (output === undefined) {
                        output = {};
                        if (restMatcher === undefined) {
                            for (let m = 0; m < indexedEntries.length; m++) {
                                if (m < i || getBit(seenBits, m)) {
                                    const k = indexedEntries[m].key;
                                    set(output, k, obj[k]);
                                }
                            }
                        }
                        else {
                            for (const k in obj) {
                                set(output, k, obj[k]);
                            }
                            for (let m = 0; m < i; m++) {
                                if (!getBit(seenBits, m)) {
                                    const k = indexedEntries[m].key;
                                    set(output, k, obj[k]);
                                }
                            }
                        }
                    }
                    set(output, entry.key, r.value);
                }
            }
        }
        if (issues !== undefined) {
            return issues;
        }
        return output && { ok: true, value: output };
    };
}
class ArrayOrTupleType extends Type {
    name = "array";
    prefix;
    restType;
    suffix;
    constructor(prefix, rest, suffix) {
        super();
        this.prefix = prefix;
        this.restType = rest;
        this.suffix = suffix;
    }
    get [MATCHER_SYMBOL]() {
        const prefix = this.prefix.map((t) => t[MATCHER_SYMBOL]);
        const suffix = this.suffix.map((t) => t[MATCHER_SYMBOL]);
        const rest = this.restType?.[MATCHER_SYMBOL] ??
            taggedMatcher(1, () => ISSUE_MISSING_VALUE);
        const minLength = prefix.length + suffix.length;
        const maxLength = this.restType ? Infinity : minLength;
        const invalidLength = {
            ok: false,
            code: "invalid_length",
            minLength,
            maxLength: maxLength === Infinity ? undefined : maxLength,
        };
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_ARRAY, (arr, flags) => {
            if (!Array.isArray(arr)) {
                return ISSUE_EXPECTED_ARRAY;
            }
            const length = arr.length;
            if (length < minLength || length > maxLength) {
                return invalidLength;
            }
            const headEnd = prefix.length;
            const tailStart = arr.length - suffix.length;
            let issueTree = undefined;
            let output = arr;
            for (let i = 0; i < arr.length; i++) {
                const entry = i < headEnd
                    ? prefix[i]
                    : i >= tailStart
                        ? suffix[i - tailStart]
                        : rest;
                const r = callMatcher(entry, arr[i], flags);
                if (r !== undefined) {
                    if (r.ok) {
                        if (output === arr) {
                            output = arr.slice();
                        }
                        output[i] = r.value;
                    }
                    else {
                        issueTree = joinIssues(issueTree, prependPath(i, r));
                    }
                }
            }
            if (issueTree) {
                return issueTree;
            }
            else if (arr === output) {
                return undefined;
            }
            else {
                return { ok: true, value: output };
            }
        }), false);
    }
    concat(type) {
        if (this.restType) {
            if (type.restType) {
                throw new TypeError("can not concatenate two variadic types");
            }
            return new ArrayOrTupleType(this.prefix, this.restType, [
                ...this.suffix,
                ...type.prefix,
                ...type.suffix,
            ]);
        }
        else if (type.restType) {
            return new ArrayOrTupleType([...this.prefix, ...this.suffix, ...type.prefix], type.restType, type.suffix);
        }
        else {
            return new ArrayOrTupleType([...this.prefix, ...this.suffix, ...type.prefix, ...type.suffix], type.restType, type.suffix);
        }
    }
}
function toInputType(v) {
    const type = typeof v;
    if (type !== "object") {
        return type;
    }
    else if (v === null) {
        return "null";
    }
    else if (Array.isArray(v)) {
        return "array";
    }
    else {
        return type;
    }
}
function dedup(arr) {
    return [...new Set(arr)];
}
function groupTerminals(terminals) {
    const order = new Map();
    const literals = new Map();
    const types = new Map();
    const unknowns = [];
    const optionals = [];
    const expectedTypes = [];
    for (const { root, terminal } of terminals) {
        order.set(root, order.get(root) ?? order.size);
        if (terminal.name === "never") {
            // skip
        }
        else if (terminal.name === "optional") {
            optionals.push(root);
        }
        else if (terminal.name === "unknown") {
            unknowns.push(root);
        }
        else if (terminal.name === "literal") {
            const roots = literals.get(terminal.value) ?? [];
            roots.push(root);
            literals.set(terminal.value, roots);
            expectedTypes.push(toInputType(terminal.value));
        }
        else {
            const roots = types.get(terminal.name) ?? [];
            roots.push(root);
            types.set(terminal.name, roots);
            expectedTypes.push(terminal.name);
        }
    }
    const byOrder = (a, b) => {
        return (order.get(a) ?? 0) - (order.get(b) ?? 0);
    };
    for (const [value, roots] of literals) {
        const options = types.get(toInputType(value));
        if (options) {
            options.push(...roots);
            literals.delete(value);
        }
        else {
            literals.set(value, dedup(roots.concat(unknowns)).sort(byOrder));
        }
    }
    for (const [type, roots] of types) {
        types.set(type, dedup(roots.concat(unknowns)).sort(byOrder));
    }
    return {
        types,
        literals,
        unknowns: dedup(unknowns).sort(byOrder),
        optionals: dedup(optionals).sort(byOrder),
        expectedTypes: dedup(expectedTypes),
    };
}
function createObjectKeyMatcher(objects, key) {
    const list = [];
    for (const { root, terminal } of objects) {
        terminal.shape[key]._toTerminals((t) => {
            list.push({ root, terminal: t });
        });
    }
    const { types, literals, optionals, unknowns, expectedTypes } = groupTerminals(list);
    if (unknowns.length > 0 || optionals.length > 1) {
        return undefined;
    }
    for (const roots of literals.values()) {
        if (roots.length > 1) {
            return undefined;
        }
    }
    for (const roots of types.values()) {
        if (roots.length > 1) {
            return undefined;
        }
    }
    const missingValue = prependPath(key, ISSUE_MISSING_VALUE);
    const issue = prependPath(key, types.size === 0
        ? {
            ok: false,
            code: "invalid_literal",
            expected: [...literals.keys()],
        }
        : {
            ok: false,
            code: "invalid_type",
            expected: expectedTypes,
        });
    const byLiteral = literals.size > 0 ? new Map() : undefined;
    if (byLiteral) {
        for (const [literal, options] of literals) {
            byLiteral.set(literal, options[0][MATCHER_SYMBOL]);
        }
    }
    const byType = types.size > 0 ? {} : undefined;
    if (byType) {
        for (const [type, options] of types) {
            byType[type] = options[0][MATCHER_SYMBOL];
        }
    }
    const optional = optionals[0]?.[MATCHER_SYMBOL];
    return (obj, flags) => {
        const value = obj[key];
        if (value === undefined && !(key in obj)) {
            return optional === undefined
                ? missingValue
                : callMatcher(optional, obj, flags);
        }
        const option = byType?.[toInputType(value)] ?? byLiteral?.get(value);
        return option ? callMatcher(option, obj, flags) : issue;
    };
}
function createUnionObjectMatcher(terminals) {
    const objects = [];
    const keyCounts = new Map();
    for (const { root, terminal } of terminals) {
        if (terminal.name === "unknown") {
            return undefined;
        }
        if (terminal.name === "object") {
            for (const key in terminal.shape) {
                keyCounts.set(key, (keyCounts.get(key) ?? 0) + 1);
            }
            objects.push({ root, terminal });
        }
    }
    if (objects.length < 2) {
        return undefined;
    }
    for (const [key, count] of keyCounts) {
        if (count === objects.length) {
            const matcher = createObjectKeyMatcher(objects, key);
            if (matcher) {
                return matcher;
            }
        }
    }
    return undefined;
}
function createUnionBaseMatcher(terminals) {
    const { expectedTypes, literals, types, unknowns, optionals } = groupTerminals(terminals);
    const issue = types.size === 0 && unknowns.length === 0
        ? {
            ok: false,
            code: "invalid_literal",
            expected: [...literals.keys()],
        }
        : {
            ok: false,
            code: "invalid_type",
            expected: expectedTypes,
        };
    const byLiteral = literals.size > 0 ? new Map() : undefined;
    if (byLiteral) {
        for (const [literal, options] of literals) {
            byLiteral.set(literal, options.map((t) => t[MATCHER_SYMBOL]));
        }
    }
    const byType = types.size > 0 ? {} : undefined;
    if (byType) {
        for (const [type, options] of types) {
            byType[type] = options.map((t) => t[MATCHER_SYMBOL]);
        }
    }
    const optionalMatchers = optionals.map((t) => t[MATCHER_SYMBOL]);
    const unknownMatchers = unknowns.map((t) => t[MATCHER_SYMBOL]);
    return (value, flags) => {
        const options = flags & FLAG_MISSING_VALUE
            ? optionalMatchers
            : (byType?.[toInputType(value)] ??
                byLiteral?.get(value) ??
                unknownMatchers);
        let count = 0;
        let issueTree = issue;
        for (let i = 0; i < options.length; i++) {
            const r = callMatcher(options[i], value, flags);
            if (r === undefined || r.ok) {
                return r;
            }
            issueTree = count > 0 ? joinIssues(issueTree, r) : r;
            count++;
        }
        if (count > 1) {
            return { ok: false, code: "invalid_union", tree: issueTree };
        }
        return issueTree;
    };
}
class UnionType extends Type {
    name = "union";
    options;
    constructor(options) {
        super();
        this.options = options;
    }
    _toTerminals(func) {
        for (const option of this.options) {
            option._toTerminals(func);
        }
    }
    get [MATCHER_SYMBOL]() {
        const flattened = [];
        for (const option of this.options) {
            option._toTerminals((terminal) => {
                flattened.push({ root: option, terminal });
            });
        }
        const base = createUnionBaseMatcher(flattened);
        const object = createUnionObjectMatcher(flattened);
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_UNION, (v, f) => object !== undefined && isObject(v) ? object(v, f) : base(v, f)), false);
    }
}
const STRICT = Object.freeze({ mode: "strict" });
const STRIP = Object.freeze({ mode: "strip" });
const PASSTHROUGH = Object.freeze({ mode: "passthrough" });
function flagsToOptions(flags) {
    return flags & FLAG_FORBID_EXTRA_KEYS
        ? STRICT
        : flags & FLAG_STRIP_EXTRA_KEYS
            ? STRIP
            : PASSTHROUGH;
}
class TransformType extends Type {
    name = "transform";
    #transformed;
    #transform;
    constructor(transformed, transform) {
        super();
        this.#transformed = transformed;
        this.#transform = transform;
    }
    get [MATCHER_SYMBOL]() {
        const chain = [];
        // oxlint-disable-next-line @typescript-eslint/no-this-alias
        let next = this;
        while (next instanceof TransformType) {
            chain.push(next.#transform);
            next = next.#transformed;
        }
        chain.reverse();
        const matcher = next[MATCHER_SYMBOL];
        const undef = ok(undefined);
        return lazyProperty(this, MATCHER_SYMBOL, taggedMatcher(TAG_TRANSFORM, (v, flags) => {
            let result = callMatcher(matcher, v, flags);
            if (result !== undefined && !result.ok) {
                return result;
            }
            let current;
            if (result !== undefined) {
                current = result.value;
            }
            else if (flags & FLAG_MISSING_VALUE) {
                current = undefined;
                result = undef;
            }
            else {
                current = v;
            }
            for (let i = 0; i < chain.length; i++) {
                const r = chain[i](current, flags);
                if (r !== undefined) {
                    if (!r.ok) {
                        return r;
                    }
                    current = r.value;
                    result = r;
                }
            }
            return result;
        }), false);
    }
    _toTerminals(func) {
        this.#transformed._toTerminals(func);
    }
}
class LazyType extends Type {
    name = "lazy";
    #definer;
    #recursing = false;
    constructor(definer) {
        super();
        this.#definer = definer;
    }
    get type() {
        return lazyProperty(this, "type", this.#definer(), true);
    }
    get [MATCHER_SYMBOL]() {
        const matcher = taggedMatcher(TAG_OTHER, (value, flags) => {
            const typeMatcher = this.type[MATCHER_SYMBOL];
            matcher.tag = typeMatcher.tag;
            matcher.match = typeMatcher.match;
            lazyProperty(this, MATCHER_SYMBOL, typeMatcher, false);
            return callMatcher(typeMatcher, value, flags);
        });
        return matcher;
    }
    _toTerminals(func) {
        if (!this.#recursing) {
            this.#recursing = true;
            try {
                this.type._toTerminals(func);
            }
            finally {
                this.#recursing = false;
            }
        }
    }
}
function singleton(name, tag, match) {
    const value = taggedMatcher(tag, match);
    class SimpleType extends Type {
        name;
        [MATCHER_SYMBOL];
        constructor() {
            super();
            this.name = name;
            this[MATCHER_SYMBOL] = value;
        }
    }
    const instance = new SimpleType();
    return /*#__NO_SIDE_EFFECTS__*/ () => instance;
}
/**
 * Create a validator that matches any value,
 * analogous to the TypeScript type `unknown`.
 */
const unknown = /*#__PURE__*/ singleton("unknown", TAG_UNKNOWN, () => undefined);
/**
 * Create a validator that never matches any value,
 * analogous to the TypeScript type `never`.
 */
const never = /*#__PURE__*/ (/* unused pure expression or super */ null && (singleton("never", TAG_NEVER, () => ISSUE_EXPECTED_NOTHING)));
/**
 * Create a validator that matches any string value.
 */
const string = /*#__PURE__*/ singleton("string", TAG_STRING, (v) => (typeof v === "string" ? undefined : ISSUE_EXPECTED_STRING));
/**
 * Create a validator that matches any number value.
 */
const number = /*#__PURE__*/ (/* unused pure expression or super */ null && (singleton("number", TAG_NUMBER, (v) => (typeof v === "number" ? undefined : ISSUE_EXPECTED_NUMBER))));
/**
 * Create a validator that matches any bigint value.
 */
const bigint = /*#__PURE__*/ (/* unused pure expression or super */ null && (singleton("bigint", TAG_BIGINT, (v) => (typeof v === "bigint" ? undefined : ISSUE_EXPECTED_BIGINT))));
/**
 * Create a validator that matches any boolean value.
 */
const dist_boolean = /*#__PURE__*/ singleton("boolean", TAG_BOOLEAN, (v) => (typeof v === "boolean" ? undefined : ISSUE_EXPECTED_BOOLEAN));
/**
 * Create a validator that matches `null`.
 */
const null_ = /*#__PURE__*/ singleton("null", TAG_NULL, (v) => (v === null ? undefined : ISSUE_EXPECTED_NULL));

/**
 * Create a validator that matches `undefined`.
 */
const undefined_ = /*#__PURE__*/ singleton("undefined", TAG_UNDEFINED, (v) => (v === undefined ? undefined : ISSUE_EXPECTED_UNDEFINED));

class LiteralType extends Type {
    name = "literal";
    [MATCHER_SYMBOL];
    value;
    constructor(value) {
        super();
        const issue = {
            ok: false,
            code: "invalid_literal",
            expected: [value],
        };
        this[MATCHER_SYMBOL] = taggedMatcher(TAG_LITERAL, (v) => v === value ? undefined : issue);
        this.value = value;
    }
}
/**
 * Create a validator for a specific string, number, bigint or boolean value.
 */
const literal = (value) => {
    return /*#__PURE__*/ new LiteralType(value);
};
/**
 * Create a validator for an object type.
 */
const object = (obj) => {
    return /*#__PURE__*/ new ObjectType(obj, undefined);
};
/**
 * Create a validator for a record type `Record<string, T>`,
 * where `T` is the output type of the given subvalidator.
 */
const record = (valueType) => {
    return /*#__PURE__*/ new ObjectType({}, valueType ?? unknown());
};
/**
 * Create a validator for an array type `T[]`,
 * where `T` is the output type of the given subvalidator.
 */
const array = (item) => {
    return /*#__PURE__*/ new ArrayOrTupleType([], item ?? unknown(), []);
};
/**
 * Create a validator for an array type `[T1, T2, ..., Tn]`,
 * where `T1`, `T2`, ..., `Tn` are the output types of the given subvalidators.
 */
const tuple = (items) => {
    return /*#__PURE__*/ new ArrayOrTupleType(items, undefined, []);
};
/**
 * Create a validator that matches any type `T1 | T2 | ... | Tn`,
 * where `T1`, `T2`, ..., `Tn` are the output types of the given subvalidators.
 *
 * This is analogous to how TypeScript's union types are constructed.
 */
const union = (...options) => {
    return /*#__PURE__*/ new UnionType(options);
};
/**
 * Create a validator that can reference itself, directly or indirectly.
 *
 * In most cases an explicit type annotation is also needed, as TypeScript
 * cannot infer return types of recursive functions.
 *
 * @example
 * ```ts
 * import * as v from "@badrap/valita";
 *
 * type T = string | T[];
 * const type: v.Type<T> = v.lazy(() => v.union(v.string(), v.array(type)));
 * ```
 */
const lazy = (definer) => {
    return new LazyType(definer);
};
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/shapes.js
function parseAs(shape, data) {
    const result = shape.try(data, { mode: "strip" });
    if (result.ok)
        return { ok: true, value: result.value };
    return {
        ok: false,
        deviations: result.issues.map((issue) => ({ path: pathOf(issue.path), expected: expectation(issue) })),
    };
}
function pathOf(path) {
    return path
        .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
        .join("")
        .replace(/^\./, "");
}
function expectation(issue) {
    if (Array.isArray(issue.expected))
        return `expected ${issue.expected.join(" or ")}`;
    if (issue.code === "missing_value")
        return "is missing";
    return "is not as expected";
}

;// CONCATENATED MODULE: ./lib/cluster/api.js



class ApiError extends errors/* ClusterError */.b$ {
    status;
    reason;
    causes;
    constructor(status, reason, message, causes = []) {
        super(status === 401 ? NO_LONGER_ACCEPTED : { title: `The cluster refused a request: ${message}` });
        this.status = status;
        this.reason = reason;
        this.causes = causes;
        this.message = message;
    }
}
const NO_LONGER_ACCEPTED = {
    title: "The cluster does not accept the credentials of the kubeconfig any more",
    cause: "The token or certificate expired or was revoked during the run.",
    fix: "Make credentials that live longer than a run, encode the kubeconfig again, and update the secret KUBECONFIG.",
};
const CONNECTION_LOST = {
    title: "The connection to the cluster was lost: kubectl proxy has ended",
    cause: "Somebody or something on the runner ended it, for example for want of memory.",
    fix: "Run the workflow again.",
};
const statusShape = object({
    kind: literal("Status"),
    message: string().optional(),
    reason: string().optional(),
    details: object({
        causes: array(object({ field: string().optional(), message: string().optional() })).optional(),
    })
        .optional(),
});
const RETRY_WAITS = [250, 500, 1000, 2000, 4000, 8000];
function clusterApi(http, clock) {
    return {
        async send(request) {
            const waits = RETRY_WAITS.slice(0, (request.tries ?? RETRY_WAITS.length + 1) - 1);
            for (const wait of [...waits, undefined]) {
                const outcome = await sendOnce(http, request);
                if (!(outcome instanceof Error))
                    return outcome;
                if (wait === undefined || !isPassing(outcome))
                    throw outcome;
                await clock.sleep(wait, request.signal);
            }
            throw new Error("unreachable: the last wait is undefined");
        },
        lines: (request) => streamLines(http, request),
    };
}
async function sendOnce(http, request) {
    try {
        const answer = await dispatch(http, request);
        const text = await textOf(answer);
        if (answer.status < 200 || answer.status > 299)
            return errorOf(answer.status, text);
        const serverTime = Date.parse(answer.headers.date ?? "");
        return { status: answer.status, body: jsonOf(text), warnings: warningsOf(answer), serverTime };
    }
    catch (thrown) {
        request.signal.throwIfAborted();
        if (thrown instanceof Error)
            return thrown;
        throw thrown;
    }
}
async function* streamLines(http, request) {
    const answer = await dispatch(http, request);
    if (answer.status < 200 || answer.status > 299)
        throw errorOf(answer.status, await textOf(answer));
    const decoder = new TextDecoder();
    let rest = "";
    for await (const chunk of answer.body) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        yield* lines.filter((line) => line.trim() !== "");
    }
    if (rest.trim() !== "")
        yield rest;
}
async function dispatch(http, { method = "GET", path, query, body, contentType, signal }) {
    const search = query ? `?${new URLSearchParams(query)}` : "";
    const sent = http.send({
        method,
        path: `${path}${search}`,
        signal,
        ...(body === undefined
            ? {}
            : { body: JSON.stringify(body), headers: { "content-type": contentType ?? "application/json" } }),
    });
    return sent.catch((thrown) => {
        throw isGone(thrown) ? new errors/* ClusterError */.b$(CONNECTION_LOST, { cause: thrown }) : thrown;
    });
}
function isGone(thrown) {
    return ["ECONNREFUSED", "ENOENT"].includes(thrown.code ?? "");
}
function isPassing(error) {
    if (!(error instanceof ApiError))
        return error.code === "ECONNRESET";
    if (error.status === 429 || error.status === 502 || error.status === 503 || error.status === 504)
        return true;
    return (error.status === 500 &&
        (error.reason === "" ? isUnreachable(error) : /leader changed|etcdserver/.test(error.message)));
}
function isUnreachable(error) {
    return (error instanceof ApiError &&
        error.reason === "" &&
        /dial tcp|connection refused|EOF|no route|timeout|no such host/i.test(error.message));
}
function errorOf(status, text) {
    const parsed = parseAs(statusShape, jsonOf(text));
    if (!parsed.ok)
        return new ApiError(status, "", text.trim() || `HTTP status ${status}`);
    const { message = "", reason = "Unknown", details } = parsed.value;
    const causes = (details?.causes ?? []).map((cause) => ({
        field: cause.field ?? "",
        message: cause.message ?? "",
    }));
    return new ApiError(status, reason, message, causes);
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
async function textOf(answer) {
    const chunks = [];
    for await (const chunk of answer.body)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
}
function warningsOf(answer) {
    const header = answer.headers.warning;
    if (!header)
        return [];
    return [...header.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map((match) => (match[1] ?? "").replace(/\\(.)/g, "$1"));
}

;// CONCATENATED MODULE: ./lib/cluster/connection.js




const SERVING = /^Starting to serve on /;
async function connect(options) {
    const call = await kubectlCall(options);
    const socket = (0,external_node_path_.join)(options.privateFolder.path, "cluster.sock");
    const proxy = await startProxy(call, socket, options);
    const http = socketHttp(socket);
    return {
        api: clusterApi(http, options.clock),
        kubectl: call,
        async close() {
            http.close();
            await proxy.stop();
        },
    };
}
async function kubectlCall({ kubectl, kubeconfig, privateFolder, environment, }) {
    const file = await privateFolder.write("kubeconfig", kubeconfig.text);
    const cache = await privateFolder.makeFolder("kube-cache");
    return {
        program: kubectl,
        args: [`--kubeconfig=${file}`, `--context=${kubeconfig.context}`],
        env: { ...environment, KUBERC: "off", KUBECACHEDIR: cache },
    };
}
async function startProxy(call, socket, options) {
    const { promise: serving, resolve } = Promise.withResolvers();
    const proxy = options.processes.start(call.program, [...call.args, "proxy", `--unix-socket=${socket}`], {
        env: call.env,
        signal: options.signal,
        onLine(line) {
            options.logger.debug(`kubectl proxy: ${line}`);
            if (SERVING.test(line))
                resolve();
        },
    });
    options.onProxy(proxy.pid);
    const failed = proxy.ended.then(({ stderr }) => {
        options.signal.throwIfAborted();
        throw proxyFailed(stderr);
    });
    await Promise.race([serving, failed]);
    failed.catch(() => { });
    return proxy;
}
function proxyFailed(stderr) {
    return new errors/* ClusterError */.b$({
        title: "kubectl could not open a connection to the cluster",
        detail: stderr.trim().split("\n").slice(-3).join("\n"),
        cause: "kubectl refused the kubeconfig.",
        fix: "Try the same file with `kubectl version` on your machine.",
        look: "kubectl --kubeconfig FILE version",
    });
}

;// CONCATENATED MODULE: ./lib/cluster/introduction.js



const TRIES = 3;
async function introduce(api, kubeconfig, signal) {
    try {
        const [version, user] = await Promise.all([askVersion(api, signal), askIdentity(api, signal)]);
        return { version, user };
    }
    catch (thrown) {
        if (thrown instanceof ApiError)
            throw new errors/* ClusterError */.b$(explainContact(thrown, kubeconfig), { cause: thrown });
        throw thrown;
    }
}
async function askVersion(api, signal) {
    const answer = await unlessRefused(api.send({ path: "/version", tries: TRIES, signal }));
    return (0,json/* textAt */.$6)(answer?.body, "gitVersion") ?? "";
}
async function askIdentity(api, signal) {
    const path = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
    const review = { apiVersion: "authentication.k8s.io/v1", kind: "SelfSubjectReview" };
    const answer = await unlessRefused(api.send({ method: "POST", path, body: review, tries: TRIES, signal }));
    return (0,json/* textAt */.$6)(answer?.body, "status", "userInfo", "username") ?? "";
}
async function unlessRefused(answer) {
    try {
        return await answer;
    }
    catch (thrown) {
        if (thrown instanceof ApiError && [403, 404, 405].includes(thrown.status))
            return undefined;
        throw thrown;
    }
}
const says = (pattern) => (error) => pattern.test(error.message);
const introduction_RULES = [
    {
        matches: ({ status }) => status === 401,
        explain: (_host, { user, context }) => ({
            title: `The cluster does not accept the credentials of the kubeconfig (user "${user}" of context "${context}")`,
            cause: "The token or certificate has expired, was revoked, or belongs to another cluster.",
            fix: "Make a new token, encode the kubeconfig again, and update the secret KUBECONFIG; docs/kubeconfig.md shows how.",
        }),
    },
    {
        matches: says(/x509|certificate|tls:/),
        explain: (host) => ({
            title: `The certificate of the cluster at ${host} is not trusted`,
            cause: "`certificate-authority-data` of the kubeconfig is that of another cluster, or the address is not in the certificate.",
            fix: "Take the kubeconfig from the cluster itself again, and update the secret KUBECONFIG.",
        }),
    },
    {
        matches: says(/no such host/),
        explain: (host) => ({
            title: `The cluster cannot be reached: the name of ${host} is unknown to the runner`,
            cause: "The cluster is gone, or its name exists only inside your network.",
            fix: "Correct the server in the kubeconfig, or use a self-hosted runner inside that network.",
        }),
    },
    {
        matches: says(/connection refused/),
        explain: (host) => ({
            title: `The cluster cannot be reached: nothing answers at ${host}`,
            cause: /^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(host)
                ? "The address means the runner itself; it was that of your own machine when the kubeconfig was made."
                : "The API server is down, or the port is wrong.",
            fix: "Use an address of the API server that the runner can reach.",
        }),
    },
    {
        matches: () => true,
        explain: (host) => ({
            title: `The cluster at ${host} cannot be reached`,
            cause: "A firewall, a private address, or the cluster is down.",
            fix: "Make the API server reachable from the runner, or use a self-hosted runner inside its network.",
        }),
    },
];
function explainContact(error, kubeconfig) {
    const { host } = new URL(kubeconfig.server);
    const rule = introduction_RULES.find(({ matches }) => matches(error));
    return {
        title: `The cluster at ${host} cannot be reached`,
        ...rule?.explain(host, kubeconfig),
        detail: error.message,
        look: `kubectl --context ${kubeconfig.context} version`,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubectl.js
const FETCHED_VERSION = "1.34.4";
const SOURCE = "https://dl.k8s.io/release";
async function findKubectl({ processes, tools, logger }) {
    const installed = await processes.find("kubectl");
    if (installed)
        return installed;
    const url = downloadUrl(currentPlatform());
    logger.info(`kubectl is not on the PATH; using version ${FETCHED_VERSION} from ${url}`);
    const folder = await tools.fetch({
        name: "kubectl",
        version: FETCHED_VERSION,
        url,
        checksumUrl: `${url}.sha256`,
    });
    return `${folder}/kubectl`;
}
function downloadUrl({ os, architecture }) {
    const ending = os === "windows" ? ".exe" : "";
    return `${SOURCE}/v${FETCHED_VERSION}/bin/${os}/${architecture}/kubectl${ending}`;
}
function currentPlatform() {
    const architectures = { x64: "amd64", arm64: "arm64", arm: "arm" };
    const systems = { linux: "linux", darwin: "darwin", win32: "windows" };
    return {
        os: systems[process.platform] ?? process.platform,
        architecture: architectures[process.arch] ?? process.arch,
    };
}

;// CONCATENATED MODULE: ./lib/phases/connect.js




const connect_connect = definePhase({
    id: "connect",
    title: "Connect to the cluster",
    needs: {},
    changes: "nothing",
    async run(_inputs, { config, runtime, defer, stopped }, signal) {
        const kubectl = await findKubectl(runtime);
        const connection = await connect({
            ...runtime,
            kubectl,
            kubeconfig: config.kubeconfig,
            onProxy: (pid) => runtime.runner.saveState("proxy-pid", `${pid}`),
            signal: stopped,
        });
        defer(() => connection.close());
        const introduction = await introduce(connection.api, config.kubeconfig, signal);
        return { ...connection, ...introduction };
    },
    describe: ({ version, user }) => ({ text: `${version}${user ? `, as ${user}` : ""}` }),
});

;// CONCATENATED MODULE: ./lib/cluster/discovery.js



const listShape = object({
    resources: array(object({ name: string(), kind: string(), namespaced: dist_boolean() })),
});
async function discover(api, apiVersions, signal) {
    const wanted = [...new Set(apiVersions)];
    const lists = await Promise.all(wanted.map((apiVersion) => resourcesOf(api, apiVersion, signal)));
    const types = lists.flat();
    return {
        find: (apiVersion, kind) => types.find((type) => type.apiVersion === apiVersion && type.kind === kind),
    };
}
async function resourcesOf(api, apiVersion, signal) {
    const path = apiRoot(apiVersion);
    const answer = await api.send({ path, signal }).catch((thrown) => {
        if (thrown instanceof ApiError && thrown.status === 404)
            return undefined;
        throw thrown;
    });
    const parsed = parseAs(listShape, answer?.body);
    if (!parsed.ok)
        return [];
    return parsed.value.resources
        .filter(({ name }) => !name.includes("/"))
        .map(({ name, kind, namespaced }) => ({ apiVersion, kind, plural: name, namespaced }));
}
function apiRoot(apiVersion) {
    return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
function resourcePath(type, namespace, name) {
    const scope = type.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : "";
    const object = name === undefined ? "" : `/${encodeURIComponent(name)}`;
    return `${apiRoot(type.apiVersion)}${scope}/${type.plural}${object}`;
}

;// CONCATENATED MODULE: ./lib/image/reference.js
const COMPONENT = "[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*";
const HOST = "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::[0-9]+)?";
const REPOSITORY = new RegExp(`^(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*$`);
const REGISTRY = new RegExp(`^${HOST}$`);
const LONGEST_REPOSITORY = 255;
const LONGEST_TAG = 128;
function parseReference(text) {
    const [name = "", digest] = text.split("@", 2);
    const colon = name.lastIndexOf(":");
    const hasTag = colon > name.lastIndexOf("/");
    return {
        repository: hasTag ? name.slice(0, colon) : name,
        tag: hasTag ? name.slice(colon + 1) : undefined,
        digest,
    };
}
function isRepository(text) {
    return text.length <= LONGEST_REPOSITORY && REPOSITORY.test(text);
}
function isRegistry(text) {
    return REGISTRY.test(text);
}
function registryOf(repository) {
    const [first = "", ...rest] = repository.split("/");
    return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : "docker.io";
}
function validPath(text) {
    return text
        .toLowerCase()
        .split("/")
        .map((part) => part.replace(/[^a-z0-9._-]+/g, "-").replace(/^[._-]+|[._-]+$/g, ""))
        .filter((part) => part !== "")
        .join("/");
}
function validTag(text) {
    return text
        .replace(/[^A-Za-z0-9_.-]+/g, "-")
        .replace(/^[.-]+/, "")
        .slice(0, LONGEST_TAG);
}
function meansOurs(image, repository) {
    const { repository: used } = parseReference(image);
    return used === repository || used === repository.slice(repository.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./lib/manifests/manifest.js

const TEMPLATE_PATHS = {
    Deployment: ["spec", "template"],
    StatefulSet: ["spec", "template"],
    DaemonSet: ["spec", "template"],
    ReplicaSet: ["spec", "template"],
    Job: ["spec", "template"],
    CronJob: ["spec", "jobTemplate", "spec", "template"],
    Pod: [],
};
function templatePath(kind) {
    return TEMPLATE_PATHS[kind];
}
const CONTAINER_LISTS = ["initContainers", "containers"];
function containersOf(object) {
    const template = templatePath((0,json/* textAt */.$6)(object, "kind") ?? "");
    if (!template)
        return [];
    return CONTAINER_LISTS.flatMap((list) => {
        const listPath = [...template, "spec", list];
        return (0,json/* listAt */.gT)(object, ...listPath).map((container, index) => ({
            path: [...listPath, index],
            name: (0,json/* textAt */.$6)(container, "name") ?? `${index}`,
            image: (0,json/* textAt */.$6)(container, "image") ?? "",
        }));
    });
}
function titleOf(object) {
    return `${object.kind} ${object.metadata.name}`;
}
function labelsOf(object) {
    return (0,json/* mapAt */.SC)(object, "metadata", "labels");
}
function selects(selector, labels) {
    const wanted = Object.entries(selector);
    return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}
function podLabels(object) {
    const template = templatePath((0,json/* textAt */.$6)(object, "kind") ?? "");
    return template ? (0,json/* mapAt */.SC)(object, ...template, "metadata", "labels") : {};
}
function isManifestObject(value) {
    return ((0,json/* isMap */.jh)(value) &&
        typeof value["apiVersion"] === "string" &&
        typeof value["kind"] === "string" &&
        typeof (0,json.at)(value, "metadata", "name") === "string");
}

;// CONCATENATED MODULE: ./lib/manifests/pin-image.js



function runsImage(object, repository) {
    return containersOf(object).some(({ image }) => meansOurs(image, repository));
}
function imageIn(live, repository) {
    return containersOf(live ?? {}).find(({ image }) => meansOurs(image, repository))?.image;
}
function pinImage(object, repository, pinned) {
    const ours = containersOf(object).filter(({ image }) => image !== pinned && meansOurs(image, repository));
    return ours.reduce((changed, { path }) => (0,json/* withAt */.I3)(changed, [...path, "image"], pinned), object);
}

;// CONCATENATED MODULE: ./lib/manifests/provenance.js


const FIELDS = ["repository", "commit", "run", "actor"];
const PREFIX = "chatbot-deploy";
const DIGEST = `${PREFIX}/digest`;
const ANNOTATIONS = [...FIELDS.map(nameOf), DIGEST];
function withProvenance(object, provenance) {
    const { image } = provenance;
    const digest = image && runsImage(object, image.repository) ? { [DIGEST]: image.digest } : {};
    const told = FIELDS.flatMap((field) => provenance[field] === "" ? [] : [[nameOf(field), provenance[field]]]);
    return annotated(object, { ...Object.fromEntries(told), ...digest });
}
function withProvenanceOf(object, live) {
    const annotations = (0,json/* mapAt */.SC)(live, "metadata", "annotations");
    return annotated(object, Object.fromEntries(Object.entries(annotations).filter(([key]) => isProvenance(key))));
}
function withoutProvenance(object) {
    return annotated(object, {});
}
function provenanceIn(object) {
    const read = (name) => textAt(object, "metadata", "annotations", name) ?? "";
    return {
        repository: read(nameOf("repository")),
        commit: read(nameOf("commit")),
        run: read(nameOf("run")),
        actor: read(nameOf("actor")),
        digest: read(DIGEST),
    };
}
function isProvenance(annotation) {
    return ANNOTATIONS.includes(annotation);
}
function annotated(object, provenance) {
    const before = (0,json/* mapAt */.SC)(object, "metadata", "annotations");
    const others = Object.entries(before).filter(([key]) => !isProvenance(key));
    if (others.length === Object.keys(before).length && Object.keys(provenance).length === 0)
        return object;
    const annotations = { ...Object.fromEntries(others), ...provenance };
    return (0,json/* withAt */.I3)(object, ["metadata", "annotations"], annotations);
}
function nameOf(field) {
    return `${PREFIX}/${field}`;
}

;// CONCATENATED MODULE: ./lib/manifests/refusal.js


function explainRefusal(error, manifest) {
    if (error.status === 401)
        return error.problems[0];
    const rule = refusal_RULES.find(({ matches }) => matches(error));
    const path = rule ? fieldPath(error, manifest) : [];
    const explained = rule?.explain(error, manifest) ?? {
        title: `The cluster refused ${titleOf(manifest.object)}`,
    };
    return {
        detail: error.message,
        file: manifest.file,
        line: manifest.lineOf(path),
        ...explained,
    };
}
const UNKNOWN_FIELD = /field not declared in schema|unknown field|strict decoding error/;
const POLICY = /admission webhook .* denied|ValidatingAdmissionPolicy .* denied|violates PodSecurity/;
const WRONG_TYPE = /expected (?:map|list|string|numeric|bool|boolean|number)[^:]*, got|cannot unmarshal|json: /;
const refusal_RULES = [
    {
        matches: ({ message }) => POLICY.test(message),
        explain: (_error, manifest) => ({
            title: `A policy of the cluster refuses ${titleOf(manifest.object)}`,
            cause: "An admission policy of the cluster denied it; its words are below.",
            fix: "Change the manifest as the policy asks, or talk to the administrators of the cluster.",
        }),
    },
    {
        matches: ({ message }) => /failed calling webhook/.test(message),
        explain: (_error, manifest) => ({
            title: `${titleOf(manifest.object)} could not be checked: an admission webhook of the cluster does not answer`,
            cause: "The cluster asks this webhook about every such object, and refuses what it cannot ask about.",
            fix: "Have the administrators of the cluster repair or remove the webhook.",
            look: "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
        }),
    },
    {
        matches: ({ message }) => /duplicate field "/.test(message) && !/unknown field "/.test(message),
        explain: (error, manifest) => ({
            title: `${titleOf(manifest.object)} defines a field twice: ${quoted(namedField(error))}`,
            fix: "Keep one of them.",
        }),
    },
    {
        matches: ({ message }) => UNKNOWN_FIELD.test(message),
        explain: (error, manifest) => ({
            title: `${titleOf(manifest.object)} has an unknown field: ${unknownFields(error.message)}`,
            cause: "A typing error, the wrong indentation, or a field this version of Kubernetes does not have.",
            fix: "Correct the name or the place of the field.",
            look: `kubectl explain ${manifest.object.kind.toLowerCase()} --recursive`,
        }),
    },
    {
        matches: ({ message, status }) => status !== 403 && WRONG_TYPE.test(message),
        explain: (error, manifest) => ({
            title: `${titleOf(manifest.object)} has a field of the wrong type: ${quoted(namedField(error))}`,
            fix: "Correct the value; numbers and true/false in places for text need quotes, and the other way round.",
            look: `kubectl explain ${manifest.object.kind.toLowerCase()} --recursive`,
        }),
    },
    {
        matches: ({ message, status }) => status === 422 &&
            /field is immutable|updates to [\s\S]* are forbidden|is immutable after creation|may not change once set/.test(message),
        explain: (error, manifest) => ({
            title: `${titleOf(manifest.object)} cannot be changed in this way: ${fieldsOf(error)} is immutable`,
            cause: "The object exists already, and Kubernetes never changes this field.",
            fix: manifest.object.kind === "PersistentVolumeClaim"
                ? "Restore the old value. Deleting and creating the claim again would delete its data."
                : "Restore the old value, or delete the object once so that it is created anew.",
            look: `kubectl -n ${manifest.object.metadata.namespace ?? "NAMESPACE"} get ${manifest.object.kind.toLowerCase()} ${manifest.object.metadata.name} -o yaml`,
        }),
    },
    {
        matches: ({ status }) => status === 422,
        explain: (error, manifest) => ({
            title: `${titleOf(manifest.object)} is invalid: ${fieldsOf(error)}`,
            fix: "Correct the value of the field.",
        }),
    },
    {
        matches: ({ message }) => /is being terminated/.test(message),
        explain: () => ({
            title: "The namespace is being deleted",
            cause: "Somebody deleted it; what is in it is still being removed.",
            fix: "Wait until it is gone, then run the workflow again.",
            look: "kubectl get namespaces",
        }),
    },
    {
        matches: ({ message }) => /exceeded quota/.test(message),
        explain: (_error, manifest) => ({
            title: `${titleOf(manifest.object)} does not fit into the quota of the namespace`,
            fix: "Free some of it, ask for less, or have the quota raised.",
            look: "kubectl describe resourcequota",
        }),
    },
    {
        matches: ({ message, status }) => status === 403 && /cannot \w+ resource/.test(message),
        explain: (_error, manifest) => ({
            title: `The credentials of the kubeconfig may not apply ${titleOf(manifest.object)}`,
            cause: "A permission is missing in the deployer's Role.",
            fix: "Have the verbs get, list, watch, create and patch granted for this resource; docs/kubeconfig.md has the Role.",
            look: "kubectl auth can-i --list",
        }),
    },
];
function unknownFields(message) {
    const fields = [...message.matchAll(/\.([^\s:]+): field not declared in schema|unknown field "([^"]+)"/g)];
    const names = fields.map(([, structured, strict]) => `\`${structured ?? strict}\``);
    return names.join(", ") || "see the server's answer";
}
function fieldsOf(error) {
    const fields = [...new Set(error.causes.map(({ field }) => field).filter((field) => field !== ""))];
    return fields.length > 0 ? fields.map((field) => `\`${field}\``).join(", ") : "see the server's answer";
}
function fieldPath(error, manifest) {
    const named = namedField(error);
    const path = [];
    for (const [, index, keys, field] of named.matchAll(/\[(\d+)\]|\[([^\]]+)\]|([^.[\]]+)/g)) {
        if (index !== undefined)
            path.push(Number(index));
        else if (keys !== undefined)
            path.push((0,json/* listAt */.gT)(manifest.object, ...path).findIndex((item) => hasKeys(item, keys)));
        else if (field !== undefined)
            path.push(field);
    }
    return path;
}
function namedField(error) {
    const named = /(\.[^\s:]+): (?:field not declared|expected|must be)/.exec(error.message)?.[1] ??
        /(?:unknown|duplicate) field "([^"]+)"/.exec(error.message)?.[1] ??
        /Go struct field \w+(\.[\w.]+) of type/.exec(error.message)?.[1] ??
        error.causes.find(({ field }) => field !== "")?.field ??
        "";
    return named.replace(/^\./, "");
}
function quoted(field) {
    return field === "" ? "see the server's answer" : `\`${field}\``;
}
function hasKeys(item, keys) {
    return [...keys.matchAll(/(\w+)=(?:"([^"]*)"|(\w+))/g)].every(([, key = "", quoted, bare]) => {
        const value = (0,json.at)(item, key);
        return value === undefined || String(value) === (quoted ?? bare);
    });
}

;// CONCATENATED MODULE: ./lib/manifests/apply.js






const FIELD_MANAGER = "chatbot-deploy-action";
async function readLive(api, type, namespace, name, signal) {
    try {
        const { body } = await api.send({ path: resourcePath(type, namespace, name), signal });
        return (0,json/* isMap */.jh)(body) ? body : undefined;
    }
    catch (thrown) {
        if (thrown instanceof ApiError && thrown.status === 404)
            return undefined;
        throw thrown;
    }
}
async function applyObject(target, options) {
    const { manifest, live } = target;
    try {
        if (!options.dryRun)
            await allowRecreate(target, options);
        const answer = await sendApply(target, options, { force: true });
        const applied = (0,json/* isMap */.jh)(answer.body) ? answer.body : {};
        const { warnings, serverTime } = answer;
        return { target, outcome: outcomeOf(live, applied), object: applied, warnings, serverTime };
    }
    catch (thrown) {
        if (thrown instanceof ApiError)
            throw new errors/* ClusterError */.b$(explainRefusal(thrown, manifest), { cause: thrown });
        throw thrown;
    }
}
function sendApply({ object, type }, { api, namespace, dryRun, provenance, signal }, { force }) {
    return api.send({
        method: "PATCH",
        path: resourcePath(type, namespace, object.metadata.name),
        query: {
            fieldManager: FIELD_MANAGER,
            fieldValidation: "Strict",
            ...(force ? { force: "true" } : {}),
            ...(dryRun ? { dryRun: "All" } : {}),
        },
        contentType: "application/apply-patch+yaml",
        body: provenance ? withProvenance(object, provenance) : object,
        signal,
    });
}
function outcomeOf(live, applied) {
    if (!live)
        return "created";
    return (0,json/* canonical */.$N)(live) === (0,json/* canonical */.$N)(applied) ? "unchanged" : "changed";
}
function becomesRecreate({ object, live }) {
    const wanted = (0,json/* textAt */.$6)(object, "spec", "strategy", "type");
    return (wanted === "Recreate" &&
        live !== undefined &&
        (0,json/* textAt */.$6)(live, "spec", "strategy", "type") === "RollingUpdate");
}
async function allowRecreate(target, { api, namespace, signal }) {
    if (!becomesRecreate(target))
        return;
    await api.send({
        method: "PATCH",
        path: resourcePath(target.type, namespace, target.object.metadata.name),
        query: { fieldManager: FIELD_MANAGER },
        contentType: "application/merge-patch+json",
        body: { spec: { strategy: { type: "Recreate", rollingUpdate: null } } },
        signal,
    });
}
function revisionOf(object) {
    return (0,json/* textAt */.$6)((0,json/* mapAt */.SC)(object, "metadata", "annotations"), "deployment.kubernetes.io/revision");
}

;// CONCATENATED MODULE: ./lib/manifests/order.js
const RANKS = [
    ["Namespace"],
    ["CustomResourceDefinition", "StorageClass", "PriorityClass", "IngressClass"],
    ["ResourceQuota", "LimitRange", "NetworkPolicy", "ServiceAccount", "Role", "ClusterRole"],
    [
        "RoleBinding",
        "ClusterRoleBinding",
        "Secret",
        "ConfigMap",
        "PersistentVolume",
        "PersistentVolumeClaim",
        "Service",
    ],
    [],
    [
        "Pod",
        "Deployment",
        "StatefulSet",
        "DaemonSet",
        "ReplicaSet",
        "Job",
        "CronJob",
        "HorizontalPodAutoscaler",
        "PodDisruptionBudget",
        "Ingress",
    ],
];
const UNKNOWN_RANK = RANKS.findIndex((kinds) => kinds.length === 0);
function applyGroups(items) {
    const byRank = Map.groupBy(items, ({ object }) => rankOf(object.kind));
    return [...byRank].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}
function rankOf(kind) {
    const rank = RANKS.findIndex((kinds) => kinds.includes(kind));
    return rank === -1 ? UNKNOWN_RANK : rank;
}

;// CONCATENATED MODULE: ./lib/runtime/run-url.js
function runUrlOf({ runId, ...place }) {
    const home = homeOf(place);
    return home && runId ? `${home}/actions/runs/${runId}` : undefined;
}
function commitUrlOf({ commit, ...place }) {
    const home = homeOf(place);
    return home && commit ? `${home}/commit/${commit}` : undefined;
}
function homeOf({ repository, serverUrl }) {
    return serverUrl && repository ? `${serverUrl}/${repository}` : undefined;
}

;// CONCATENATED MODULE: ./lib/phases/provenance.js

function provenanceOf({ config, runtime: { run } }, digest) {
    const { repository, commit, actor } = run;
    const image = config.image && digest !== undefined ? { repository: config.image.repository, digest } : undefined;
    return { repository, commit, run: runUrlOf(run) ?? "", actor, image };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/manifests/config-hash.js



const CONFIG_HASH = "chatbot-deploy/config-hash";
const KINDS_THAT_ROLL = new Set(["Deployment", "StatefulSet", "DaemonSet"]);
function withConfigHash(object, set) {
    const template = templatePath(object.kind);
    if (!template || !KINDS_THAT_ROLL.has(object.kind))
        return object;
    const used = referencesOf((0,json/* mapAt */.SC)(object, ...template, "spec"));
    const configuration = set
        .filter(({ kind, metadata }) => used.has(`${kind}/${metadata.name}`))
        .map(({ kind, metadata, ...rest }) => [
        kind,
        metadata.name,
        rest["data"],
        rest["binaryData"],
        rest["stringData"],
    ])
        .map(json/* canonical */.$N)
        .toSorted();
    if (configuration.length === 0)
        return object;
    const hash = (0,external_node_crypto_.createHash)("sha256").update((0,json/* canonical */.$N)(configuration)).digest("hex").slice(0, 16);
    return (0,json/* withAt */.I3)(object, [...template, "metadata", "annotations", CONFIG_HASH], hash);
}
function referencesOf(podSpec) {
    const containers = [...(0,json/* listAt */.gT)(podSpec, "initContainers"), ...(0,json/* listAt */.gT)(podSpec, "containers")];
    const fromEnvironment = containers.flatMap((container) => [
        ...(0,json/* listAt */.gT)(container, "envFrom").flatMap((source) => named(source, "configMapRef", "secretRef", "name")),
        ...(0,json/* listAt */.gT)(container, "env").flatMap((entry) => named((0,json/* mapAt */.SC)(entry, "valueFrom"), "configMapKeyRef", "secretKeyRef", "name")),
    ]);
    const fromVolumes = (0,json/* listAt */.gT)(podSpec, "volumes").flatMap((volume) => [
        ...volumeReferences(volume),
        ...(0,json/* listAt */.gT)(volume, "projected", "sources").flatMap((source) => named(source, "configMap", "secret", "name")),
    ]);
    return new Set([...fromEnvironment, ...fromVolumes]);
}
function volumeReferences(volume) {
    const configMap = (0,json/* textAt */.$6)(volume, "configMap", "name");
    const secret = (0,json/* textAt */.$6)(volume, "secret", "secretName");
    return [...(configMap ? [`ConfigMap/${configMap}`] : []), ...(secret ? [`Secret/${secret}`] : [])];
}
function named(source, configMapKey, secretKey, nameKey) {
    const configMap = (0,json/* textAt */.$6)(source, configMapKey, nameKey);
    const secret = (0,json/* textAt */.$6)(source, secretKey, nameKey);
    return [...(configMap ? [`ConfigMap/${configMap}`] : []), ...(secret ? [`Secret/${secret}`] : [])];
}

;// CONCATENATED MODULE: ./lib/manifests/conflicts.js




async function findConflicts(target, options) {
    if (!hasOthers(target.live))
        return [];
    try {
        await sendApply(target, { ...options, dryRun: true }, { force: false });
        return [];
    }
    catch (thrown) {
        if (thrown instanceof ApiError)
            return conflictsIn(thrown);
        throw thrown;
    }
}
const MANAGER = /^conflict with "([^"]+)"/;
function conflictsIn({ status, causes }) {
    if (status !== 409)
        return [];
    const lost = causes.flatMap(({ field, message }) => {
        const manager = MANAGER.exec(message)?.[1];
        return manager === undefined || manager === FIELD_MANAGER
            ? []
            : [{ manager, field: field.replace(/^\./, "") }];
    });
    return [...Map.groupBy(lost, ({ manager }) => manager)].map(([manager, fields]) => ({
        manager,
        fields: [...new Set(fields.map(({ field }) => field))],
    }));
}
function hasOthers(live) {
    return (0,json/* listAt */.gT)(live, "metadata", "managedFields").some((entry) => (0,json/* isMap */.jh)(entry) && (0,json/* textAt */.$6)(entry, "manager") !== FIELD_MANAGER && (0,json/* textAt */.$6)(entry, "subresource") !== "status");
}
const MOST_FIELDS = 5;
function conflictNotice(target, { manager, fields }) {
    const { object, manifest, type } = target;
    const { kind, metadata } = object;
    const some = fields.slice(0, MOST_FIELDS).map((field) => `\`${field}\``);
    const more = fields.length > MOST_FIELDS ? ` and ${fields.length - MOST_FIELDS} more` : "";
    const namespace = type.namespaced ? `-n ${metadata.namespace ?? "NAMESPACE"} ` : "";
    return {
        title: `${titleOf(object)}: ${some.join(", ")}${more} ${fields.length === 1 ? "is" : "are"} taken back from \`${manager}\``,
        cause: "It was changed by other means than this action, to another value than the manifest has.",
        fix: "If their value is right, write it into the manifest; if the field is theirs to set, take it out of the manifest.",
        look: `kubectl ${namespace}get ${kind.toLowerCase()} ${metadata.name} -o yaml --show-managed-fields`,
        file: manifest.file,
        line: manifest.line,
    };
}

;// CONCATENATED MODULE: ./lib/rehearsal/check.js

const refuse = (problem) => ({ verdict: "refuse", problem });
const notice = (problem) => ({ verdict: "notice", problem });
function placed({ manifest }, path, problem) {
    return { ...problem, file: manifest.file, line: manifest.lineOf(path) };
}
function ofPods({ count }, finding) {
    return count > 0 ? finding : { ...finding, verdict: "notice" };
}
function podsOf({ owner }) {
    return owner.object.kind === "Pod" ? titleOf(owner.object) : `the pods of ${titleOf(owner.object)}`;
}
function uniqueByTitle(findings) {
    return [...new Map(findings.map((finding) => [finding.problem.title, finding])).values()];
}

;// CONCATENATED MODULE: ./lib/rehearsal/facts.js

const UNKNOWN = { state: "unknown" };
const MISSING = { state: "missing" };
function resolve(facts, kind, name) {
    const own = inSet(facts.objects, kind, name);
    return own ? { state: "there", value: own.after } : (facts.named.get(`${kind}/${name}`) ?? UNKNOWN);
}
function inSet(objects, kind, name) {
    return objects.find(({ object }) => object.kind === kind && object.metadata.name === name);
}
function madeAnew({ pods }) {
    return pods.filter(({ anew }) => anew);
}
function changes({ objects }, kind) {
    return objects.some(({ object, outcome }) => object.kind === kind && outcome !== "unchanged");
}
function keysOf(object) {
    return ["data", "binaryData", "stringData"].flatMap((field) => Object.keys((0,json/* mapAt */.SC)(object, field)));
}
function withoutValues(object) {
    const fields = ["data", "binaryData"].map((field) => {
        const keys = Object.keys((0,json/* mapAt */.SC)(object, field));
        return [field, Object.fromEntries(keys.map((key) => [key, ""]))];
    });
    return { kind: object["kind"], type: (0,json/* textAt */.$6)(object, "type"), ...Object.fromEntries(fields) };
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/image-name.js



const image_name_HOST = String.raw `(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::[0-9]+)?`;
const image_name_COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const image_name_DIGEST = "(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})";
const IMAGE = new RegExp(`^(?:${image_name_HOST}/)?${image_name_COMPONENT}(?:/${image_name_COMPONENT})*(?::${TAG})?(?:@${image_name_DIGEST})?$`);
const imageName = {
    id: "image-name",
    looksAt: "the image of each container, against the grammar of image references",
    judge: (facts) => madeAnew(facts).flatMap((pod) => containersOf(pod.owner.object)
        .filter(({ image }) => image !== "" && !IMAGE.test(image))
        .map(({ image, name, path }) => ofPods(pod, refuse(placed(pod.owner, [...path, "image"], {
        title: `"${image}" is not a valid image name (container ${name} of ${titleOf(pod.owner.object)})`,
        ...explain(image),
        look: `kubectl -n ${facts.namespace} get ${pod.owner.object.kind.toLowerCase()} ${pod.owner.object.metadata.name} -o yaml`,
    }))))),
};
const FORM = "Write it as `registry/owner/name:tag`.";
const image_name_RULES = [
    {
        matches: /\$\{|\$\(|\{\{|\$[A-Z]|<.*>/,
        cause: "A placeholder was not filled in.",
        fix: () => "Fill it in before deploying, or use the image's real name.",
    },
    {
        matches: /^[a-z]+:\/\//,
        cause: "An image name is no URL: nothing comes before the registry's host.",
        fix: (image) => `Use \`${image.replace(/^[a-z]+:\/\//, "")}\`.`,
    },
    { matches: /\s/, cause: "There is a space in it.", fix: () => FORM },
    {
        matches: /^[^:@]*[A-Z]|\/[^:@]*[A-Z]/,
        cause: "The repository of an image must be lower case.",
        fix: (image) => `Use \`${lowerCased(image)}\`.`,
    },
    { matches: /:$|:@/, cause: "The tag is empty.", fix: () => FORM },
    {
        matches: /@/,
        cause: "The digest is not `sha256:` and 64 hexadecimal digits.",
        fix: () => "Correct the digest.",
    },
    { matches: /./, cause: "It does not have the form of an image reference.", fix: () => FORM },
];
function explain(image) {
    const rule = image_name_RULES.find(({ matches }) => matches.test(image));
    return { cause: rule?.cause ?? "", fix: rule?.fix(image) ?? FORM };
}
function lowerCased(image) {
    const end = /(?::[^/:@]*)?(?:@.*)?$/.exec(image)?.index ?? image.length;
    return image.slice(0, end).toLowerCase() + image.slice(end);
}

;// CONCATENATED MODULE: ./lib/rehearsal/makers.js
const OWN_GROUP = /^(?:[a-z]+|[a-z.]+\.k8s\.io)$/;
const WATCHING_ONLY = new Set(["monitoring.coreos.com"]);
function possibleMaker(objects, inWant) {
    return objects.find((candidate) => candidate !== inWant && (isCustom(candidate) || isJob(candidate)));
}
function possibleOperator(objects) {
    return objects.find(isCustom);
}
function isCustom({ object: { apiVersion } }) {
    const [group = "", version] = apiVersion.split("/");
    return version !== undefined && !OWN_GROUP.test(group) && !WATCHING_ONLY.has(group);
}
function isJob({ object: { kind, apiVersion } }) {
    return kind === "Job" && apiVersion.startsWith("batch/");
}

;// CONCATENATED MODULE: ./lib/rehearsal/references.js


const ENV_FROM = [
    { kind: "ConfigMap", field: "configMapRef", name: "name" },
    { kind: "Secret", field: "secretRef", name: "name" },
];
const VALUE_FROM = [
    { kind: "ConfigMap", field: "configMapKeyRef", name: "name" },
    { kind: "Secret", field: "secretKeyRef", name: "name" },
];
const VOLUME = [
    { kind: "ConfigMap", field: "configMap", name: "name" },
    { kind: "Secret", field: "secret", name: "secretName" },
];
const PROJECTED = [
    { kind: "ConfigMap", field: "configMap", name: "name" },
    { kind: "Secret", field: "secret", name: "name" },
];
const NAMED = [
    { kind: "ServiceAccount", fields: ["serviceAccountName", "serviceAccount"] },
    { kind: "PriorityClass", fields: ["priorityClassName"] },
    { kind: "RuntimeClass", fields: ["runtimeClassName"] },
];
function references_referencesOf(object) {
    const template = templatePath(object.kind);
    if (!template)
        return [];
    const spec = [...template, "spec"];
    return [
        ...["initContainers", "containers"].flatMap((list) => ofContainers(object, [...spec, list])),
        ...ofVolumes(object, [...spec, "volumes"]),
        ...NAMED.flatMap(({ kind, fields }) => {
            const field = fields.find((candidate) => (0,json/* textAt */.$6)(object, ...spec, candidate));
            const name = field && (0,json/* textAt */.$6)(object, ...spec, field);
            return name && field
                ? [{ kind, name, optional: false, path: [...spec, field], by: `its pods' ${field}` }]
                : [];
        }),
    ];
}
function pullSecretsOf(object) {
    const template = templatePath(object.kind);
    if (!template)
        return [];
    const list = [...template, "spec", "imagePullSecrets"];
    return (0,json/* listAt */.gT)(object, ...list).flatMap((entry, index) => {
        const name = (0,json/* textAt */.$6)(entry, "name");
        return name
            ? [{ kind: "Secret", name, optional: true, path: [...list, index], by: "imagePullSecrets" }]
            : [];
    });
}
function ofContainers(object, list) {
    return (0,json/* listAt */.gT)(object, ...list).flatMap((container, index) => {
        const by = `container ${(0,json/* textAt */.$6)(container, "name") ?? index}`;
        const envFrom = (0,json/* listAt */.gT)(container, "envFrom").flatMap((source, place) => ofSource(source, ENV_FROM, [...list, index, "envFrom", place], by));
        const env = (0,json/* listAt */.gT)(container, "env").flatMap((entry, place) => ofSource((0,json.at)(entry, "valueFrom"), VALUE_FROM, [...list, index, "env", place, "valueFrom"], by));
        return [...envFrom, ...env];
    });
}
function ofVolumes(object, list) {
    const own = new Set(claimTemplates(object).map((template) => (0,json/* textAt */.$6)(template, "metadata", "name")));
    return (0,json/* listAt */.gT)(object, ...list).flatMap((volume, index) => {
        const name = (0,json/* textAt */.$6)(volume, "name");
        if (own.has(name))
            return [];
        const by = `volume ${name ?? index}`;
        const place = [...list, index];
        const sources = (0,json/* listAt */.gT)(volume, "projected", "sources").flatMap((source, at) => ofSource(source, PROJECTED, [...place, "projected", "sources", at], by));
        return [...ofSource(volume, VOLUME, place, by), ...sources, ...ofClaim(volume, place, by)];
    });
}
function ofClaim(volume, place, by) {
    const name = (0,json/* textAt */.$6)(volume, "persistentVolumeClaim", "claimName");
    if (!name)
        return [];
    const path = [...place, "persistentVolumeClaim", "claimName"];
    return [{ kind: "PersistentVolumeClaim", name, optional: false, path, by }];
}
function ofSource(source, fields, place, by) {
    return fields.flatMap(({ kind, field, name: nameField }) => {
        const name = (0,json/* textAt */.$6)(source, field, nameField);
        if (!name)
            return [];
        const optional = (0,json/* mapAt */.SC)(source, field)["optional"] === true;
        const path = [...place, field];
        const base = { kind, name, optional, by };
        const key = (0,json/* textAt */.$6)(source, field, "key");
        const items = (0,json/* listAt */.gT)(source, field, "items").flatMap((item, index) => {
            const itemKey = (0,json/* textAt */.$6)(item, "key");
            return itemKey ? [{ ...base, key: itemKey, path: [...path, "items", index, "key"] }] : [];
        });
        if (items.length > 0)
            return items;
        return [{ ...base, key, path: [...path, key === undefined ? nameField : "key"] }];
    });
}
function claimTemplates(object) {
    return object.kind === "StatefulSet" ? (0,json/* listAt */.gT)(object, "spec", "volumeClaimTemplates") : [];
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/missing-configuration.js






const MADE_BY_CLUSTER = new Set(["kube-root-ca.crt", "openshift-service-ca.crt", "istio-ca-root-cert"]);
const TOKEN_TYPE = "kubernetes.io/service-account-token";
const missingConfiguration = {
    id: "missing-configuration",
    looksAt: "ConfigMaps, Secrets and keys in the templates, against the set and the namespace",
    judge: (facts) => uniqueByTitle(madeAnew(facts).flatMap((pod) => references_referencesOf(pod.owner.object)
        .filter(({ kind, optional }) => (kind === "ConfigMap" || kind === "Secret") && !optional)
        .flatMap((reference) => judgeReference(reference, pod, facts)))),
};
const missingPullSecret = {
    id: "missing-pull-secret",
    looksAt: "imagePullSecrets in the templates, against the set and the namespace",
    judge: (facts) => uniqueByTitle(madeAnew(facts).flatMap(({ owner }) => pullSecretsOf(owner.object)
        .filter(({ name }) => resolve(facts, "Secret", name).state === "missing")
        .map(({ name, path }) => notice(placed(owner, path, {
        title: `The pull secret ${name} of ${titleOf(owner.object)} is not there`,
        cause: "Without it only public images, and those that the nodes have already, can be pulled.",
        fix: `Create the Secret ${name}, or remove it from imagePullSecrets.`,
        look: `kubectl -n ${facts.namespace} get secrets`,
    }))))),
};
function judgeReference(reference, pod, facts) {
    const { kind, name, key } = reference;
    if (kind === "ConfigMap" && MADE_BY_CLUSTER.has(name))
        return [];
    const found = resolve(facts, kind, name);
    if (found.state === "unknown")
        return [];
    const needed = `which ${reference.by} of ${titleOf(pod.owner.object)} needs`;
    if (found.state === "missing")
        return [weigh(missingObject(reference, needed, facts), reference, pod, facts)];
    if (key === undefined || hasKey(found.value, key))
        return [];
    return [weigh(missingKey(reference, needed, keysOf(found.value), facts), reference, pod, facts)];
}
function hasKey(object, key) {
    const keys = keysOf(object);
    return keys.includes(key) || keys.length === 0 || (0,json/* textAt */.$6)(object, "type") === TOKEN_TYPE;
}
function weigh(problem, { kind, name, path }, pod, facts) {
    const maker = possibleMaker(facts.objects, pod.owner);
    const told = placed(pod.owner, path, problem);
    if (maker)
        return notice({ ...told, cause: `${titleOf(maker.object)} may be going to make it.` });
    const own = inSet(facts.objects, kind, name);
    return ofPods(pod, { verdict: own ? "refuse" : "wait", problem: told, missing: `${kind}/${name}` });
}
function missingObject({ kind, name }, needed, { namespace }) {
    return {
        title: `The ${kind} ${name}, ${needed}, does not exist`,
        cause: `Neither the manifests nor the namespace ${namespace} have a ${kind} ${name}. A typing error in the name, or nobody has created it.`,
        fix: `Create it, add it to the manifests, or correct the name; \`optional: true\` lets pods start without it.`,
        look: `kubectl -n ${namespace} get ${kind.toLowerCase()}s`,
    };
}
function missingKey({ kind, name, key }, needed, keys, { namespace }) {
    return {
        title: `The ${kind} ${name} has no key ${key}, ${needed}`,
        cause: `Its keys are: ${keys.join(", ")}.`,
        fix: `Add the key to the ${kind}, or correct the name of the key.`,
        look: `kubectl -n ${namespace} describe ${kind.toLowerCase()} ${name}`,
    };
}

;// CONCATENATED MODULE: ./lib/rehearsal/claims.js



function openClaims(objects) {
    return objects.flatMap((owner) => {
        if (owner.object.kind === "PersistentVolumeClaim")
            return ownClaim(owner);
        return [
            ...(owner.live ? [] : templateClaims(owner)),
            ...(owner.outcome === "unchanged" ? [] : ephemeralClaims(owner)),
        ];
    });
}
function isTemplated(name, objects) {
    return objects.some(({ object }) => claimTemplates(object).some((template) => {
        const prefix = `${(0,json/* textAt */.$6)(template, "metadata", "name")}-${object.metadata.name}-`;
        return name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length));
    }));
}
function ownClaim(owner) {
    if ((0,json/* textAt */.$6)(owner.live, "status", "phase") === "Bound")
        return [];
    const title = `PersistentVolumeClaim ${owner.object.metadata.name}`;
    return [{ owner, title, spec: (0,json/* mapAt */.SC)(owner.after, "spec"), path: ["spec"] }];
}
function templateClaims(owner) {
    return claimTemplates(owner.object).map((template, index) => ({
        owner,
        title: `claim ${(0,json/* textAt */.$6)(template, "metadata", "name")} of StatefulSet ${owner.object.metadata.name}`,
        spec: (0,json/* mapAt */.SC)(template, "spec"),
        path: ["spec", "volumeClaimTemplates", index, "spec"],
    }));
}
function ephemeralClaims(owner) {
    const template = templatePath(owner.object.kind);
    if (!template)
        return [];
    const list = [...template, "spec", "volumes"];
    return (0,json/* listAt */.gT)(owner.object, ...list).flatMap((volume, index) => {
        const inner = ["ephemeral", "volumeClaimTemplate", "spec"];
        const spec = (0,json/* mapAt */.SC)(volume, ...inner);
        if (Object.keys(spec).length === 0)
            return [];
        const title = `volume ${(0,json/* textAt */.$6)(volume, "name")} of ${owner.object.kind} ${owner.object.metadata.name}`;
        return [{ owner, title, spec, path: [...list, index, ...inner] }];
    });
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/missing-objects.js






const ROWS = [
    {
        id: "missing-claim",
        kind: "PersistentVolumeClaim",
        plural: "persistentvolumeclaims",
        namespaced: true,
        fix: (name) => `Add the PersistentVolumeClaim ${name} to the manifests, or correct the name.`,
        given: (name, { objects }) => isTemplated(name, objects),
    },
    {
        id: "missing-service-account",
        kind: "ServiceAccount",
        plural: "serviceaccounts",
        namespaced: true,
        fix: (name) => `Add the ServiceAccount ${name} to the manifests, correct the name, or remove the field to use the account \`default\`.`,
        given: (name) => name === "default",
    },
    {
        id: "missing-priority-class",
        kind: "PriorityClass",
        plural: "priorityclasses",
        namespaced: false,
        fix: (name) => `Have the PriorityClass ${name} created, or remove \`priorityClassName\`.`,
        given: (name) => /^system-(?:cluster|node)-critical$/.test(name),
    },
    {
        id: "missing-runtime-class",
        kind: "RuntimeClass",
        plural: "runtimeclasses",
        namespaced: false,
        fix: (name) => `Have the RuntimeClass ${name} created, or remove \`runtimeClassName\`.`,
    },
];
const missingObjects = ROWS.map(checkOf);
function checkOf({ id, kind, plural, namespaced, fix, given }) {
    return {
        id,
        looksAt: `${kind}s named in the templates, against the set and the cluster`,
        judge: (facts) => madeAnew(facts).flatMap((pod) => references_referencesOf(pod.owner.object)
            .filter((reference) => reference.kind === kind && !given?.(reference.name, facts))
            .filter(({ name }) => resolve(facts, kind, name).state === "missing")
            .map(({ name, path }) => {
            const maker = possibleMaker(facts.objects, pod.owner);
            const problem = placed(pod.owner, path, {
                title: `The ${kind} ${name}, which ${podsOf(pod)} ${pod.owner.object.kind === "Pod" ? "needs" : "need"}, does not exist`,
                cause: maker
                    ? `${titleOf(maker.object)} may be going to make it.`
                    : `Neither the manifests nor ${namespaced ? `the namespace ${facts.namespace}` : "the cluster"} have it.`,
                fix: fix(name),
                look: `kubectl ${namespaced ? `-n ${facts.namespace} ` : ""}get ${plural}`,
            });
            return maker ? notice(problem) : ofPods(pod, refuse(problem));
        })),
    };
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/no-replicas.js


const noReplicas = {
    id: "no-replicas",
    looksAt: "`replicas` of each workload, as it will be",
    judge: ({ pods, namespace }) => pods
        .filter(({ owner, count }) => count === 0 && ["Deployment", "StatefulSet"].includes(owner.object.kind))
        .map(({ owner }) => notice(placed(owner, ["spec", "replicas"], {
        title: `${titleOf(owner.object)} has no replicas: it will be called ready without a single pod`,
        cause: "The manifest or somebody in the cluster scaled it to 0.",
        fix: `If that is not intended: kubectl -n ${namespace} scale ${owner.object.kind.toLowerCase()}/${owner.object.metadata.name} --replicas=1`,
    }))),
};

;// CONCATENATED MODULE: ./lib/rehearsal/quantity.js
const SUFFIXES = {
    n: 1e-9,
    u: 1e-6,
    m: 1e-3,
    "": 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    E: 1e18,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
    Ei: 2 ** 60,
};
function parseQuantity(value) {
    if (typeof value === "number")
        return value;
    if (typeof value !== "string")
        return undefined;
    const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([a-zA-Z]*))$/.exec(value.trim());
    if (!match)
        return undefined;
    const [, digits = "", exponent, suffix = ""] = match;
    if (exponent !== undefined)
        return Number(`${digits}${exponent}`);
    const factor = SUFFIXES[suffix];
    return factor === undefined ? undefined : Number(digits) * factor;
}
const BINARY = ["Ei", "Pi", "Ti", "Gi", "Mi", "Ki"];
function quantityText(value) {
    const unit = BINARY.find((suffix) => value >= (SUFFIXES[suffix] ?? Infinity));
    if (unit && value >= 2 ** 20)
        return `${rounded(value / (SUFFIXES[unit] ?? 1))}${unit}`;
    return Number.isInteger(value) ? `${value}` : `${rounded(value * 1000)}m`;
}
function rounded(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/rehearsal/pod-needs.js


function requestsOf(spec) {
    return needs(spec, "requests");
}
function limitsOf(spec) {
    return needs(spec, "limits");
}
function needs(spec, side) {
    let sidecars = new Map();
    let starting = new Map();
    for (const container of (0,json/* listAt */.gT)(spec, "initContainers")) {
        const own = amountsOf(container, side);
        if ((0,json/* textAt */.$6)(container, "restartPolicy") === "Always")
            sidecars = sum(sidecars, own);
        else
            starting = most(starting, sum(sidecars, own));
    }
    const running = (0,json/* listAt */.gT)(spec, "containers").reduce((total, container) => sum(total, amountsOf(container, side)), sidecars);
    const overhead = parsed((0,json/* mapAt */.SC)(spec, "overhead"));
    return new Map([...sum(most(starting, running), overhead), ...amountsOf(spec, side)]);
}
function amountsOf(holder, side) {
    const own = parsed((0,json/* mapAt */.SC)(holder, "resources", side));
    return side === "limits" ? own : new Map([...parsed((0,json/* mapAt */.SC)(holder, "resources", "limits")), ...own]);
}
function parsed(quantities) {
    return new Map(Object.entries(quantities).flatMap(([name, value]) => {
        const amount = parseQuantity(value);
        return amount === undefined ? [] : [[name, amount]];
    }));
}
function sum(one, other) {
    return combine(one, other, (a, b) => a + b);
}
function most(one, other) {
    return combine(one, other, Math.max);
}
function combine(one, other, by) {
    const names = new Set([...one.keys(), ...other.keys()]);
    return new Map([...names].map((name) => [name, by(one.get(name) ?? 0, other.get(name) ?? 0)]));
}

;// CONCATENATED MODULE: ./lib/rehearsal/placement.js




const PASSING_TAINT = /^node\.(?:cloudprovider\.)?kubernetes\.io\/|not-ready|uninitialized|unreachable|startup|^(?:ToBeDeletedByClusterAutoscaler|DeletionCandidateOfClusterAutoscaler)$/;
function obstacle(spec, node) {
    if (!meetsLabels(spec, node))
        return "labels";
    if (untolerated(spec, node).length > 0)
        return "taint";
    return shortages(spec, node).length > 0 ? "size" : undefined;
}
function untolerated(spec, node) {
    const tolerations = (0,json/* listAt */.gT)(spec, "tolerations");
    return (0,json/* listAt */.gT)(node, "spec", "taints").filter((taint) => (0,json/* textAt */.$6)(taint, "effect") !== "PreferNoSchedule" &&
        !PASSING_TAINT.test((0,json/* textAt */.$6)(taint, "key") ?? "") &&
        !tolerations.some((toleration) => tolerates(toleration, taint)));
}
function shortages(spec, node) {
    const allocatable = (0,json/* mapAt */.SC)(node, "status", "allocatable");
    if (Object.keys(allocatable).length === 0)
        return [];
    return [...requestsOf(spec)]
        .filter(([name, amount]) => amount > (parseQuantity(allocatable[name]) ?? 0))
        .map(([name]) => name);
}
function tolerates(toleration, taint) {
    const effect = (0,json/* textAt */.$6)(toleration, "effect") ?? "";
    if (effect !== "" && effect !== (0,json/* textAt */.$6)(taint, "effect"))
        return false;
    const key = (0,json/* textAt */.$6)(toleration, "key") ?? "";
    const operator = (0,json/* textAt */.$6)(toleration, "operator") ?? "Equal";
    const exists = operator === "Exists";
    if (key === "")
        return exists;
    if (key !== (0,json/* textAt */.$6)(taint, "key"))
        return false;
    if (exists || operator !== "Equal")
        return true;
    return ((0,json/* textAt */.$6)(toleration, "value") ?? "") === ((0,json/* textAt */.$6)(taint, "value") ?? "");
}
function meetsLabels(spec, node) {
    const labels = labelsOf(node);
    const nodeName = (0,json/* textAt */.$6)(spec, "nodeName");
    if (nodeName && nodeName !== (0,json/* textAt */.$6)(node, "metadata", "name"))
        return false;
    if (!Object.entries((0,json/* mapAt */.SC)(spec, "nodeSelector")).every(([key, value]) => labels[key] === value))
        return false;
    const affinity = ["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"];
    const terms = (0,json/* listAt */.gT)(spec, ...affinity, "nodeSelectorTerms");
    return terms.length === 0 || terms.some((term) => meetsTerm(term, node));
}
function meetsTerm(term, node) {
    const expressions = (0,json/* listAt */.gT)(term, "matchExpressions");
    const fields = (0,json/* listAt */.gT)(term, "matchFields");
    if (expressions.length + fields.length === 0)
        return false;
    const name = (0,json/* textAt */.$6)(node, "metadata", "name");
    return (expressions.every((expression) => meets(expression, (0,json/* textAt */.$6)(labelsOf(node), (0,json/* textAt */.$6)(expression, "key") ?? ""))) && fields.every((field) => meets(field, name)));
}
function meets(requirement, value) {
    const values = (0,json/* listAt */.gT)(requirement, "values");
    switch ((0,json/* textAt */.$6)(requirement, "operator")) {
        case "In":
            return value !== undefined && values.includes(value);
        case "NotIn":
            return value === undefined || !values.includes(value);
        case "Exists":
            return value !== undefined;
        case "DoesNotExist":
            return value === undefined;
        case "Gt":
            return value !== undefined && Number(value) > Number(values[0]);
        case "Lt":
            return value !== undefined && Number(value) < Number(values[0]);
        default:
            return true;
    }
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/nodes.js







const nodes = {
    id: "nodes",
    looksAt: "requests, node selectors, required node affinity and tolerations, against every node",
    judge: (facts) => {
        if (facts.nodes.state !== "there" || facts.nodes.value.length === 0)
            return [];
        const all = facts.nodes.value;
        return madeAnew(facts).flatMap((pod) => judgePod(pod, all, facts));
    },
};
function judgePod(pod, all, facts) {
    const scheduler = (0,json/* textAt */.$6)(pod.spec, "schedulerName") ?? "default-scheduler";
    if (scheduler !== "default-scheduler" || (0,json/* listAt */.gT)(pod.spec, "schedulingGates").length > 0)
        return [];
    const seen = all.map((node) => ({ node, by: obstacle(pod.spec, node) }));
    if (seen.some(({ by }) => by === undefined))
        return [];
    const at = (by) => seen.filter((one) => one.by === by).map(({ node }) => node);
    const by = ["size", "taint", "labels"].find((candidate) => at(candidate).length > 0) ?? "labels";
    const problem = placed(pod.owner, placeOf(by, pod), {
        title: `No node of the cluster can ever hold ${podsOf(pod)}: ${SAYS[by](pod.spec, at(by))}`,
        ...ADVICE[by],
    });
    const harmless = pod.owner.object.kind === "DaemonSet" && by !== "size";
    return [harmless || mayGrow(all, facts) ? notice(problem) : ofPods(pod, refuse(problem))];
}
function mayGrow(all, { autoscaled }) {
    if (autoscaled.state === "there" && autoscaled.value)
        return true;
    const grown = all.some((node) => Object.keys((0,json/* mapAt */.SC)(node, "metadata", "labels")).some((key) => GROWN.test(key)));
    const inCloud = all.some((node) => CLOUD.test((0,json/* textAt */.$6)(node, "spec", "providerID") ?? ""));
    return grown || (inCloud && autoscaled.state === "unknown");
}
const GROWN = /^karpenter\.|^eks\.amazonaws\.com\/compute-type$|autopilot/;
const CLOUD = /^(?:aws|gce|azure|digitalocean|hcloud|ibm|linode|oci|openstack|vsphere|alicloud|scaleway|vultr|exoscale):/;
const SAYS = {
    size: (spec, all) => {
        const names = [...new Set(all.flatMap((node) => shortages(spec, node)))];
        const requests = requestsOf(spec);
        return names
            .map((name) => {
            const most = Math.max(...all.map((node) => parseQuantity((0,json/* mapAt */.SC)(node, "status", "allocatable")[name]) ?? 0));
            return `it asks for ${quantityText(requests.get(name) ?? 0)} ${name}, the largest has ${quantityText(most)}`;
        })
            .join("; ");
    },
    taint: (spec, all) => {
        const taints = all.flatMap((node) => untolerated(spec, node)).map(taintText);
        return `it does not tolerate ${[...new Set(taints)].join(", ")}`;
    },
    labels: (spec) => {
        const wanted = Object.entries((0,json/* mapAt */.SC)(spec, "nodeSelector")).map(([key, value]) => `${key}=${String(value)}`);
        return wanted.length > 0
            ? `none has the labels ${wanted.join(",")}`
            : "none meets its required node affinity";
    },
};
const ADVICE = {
    size: {
        cause: "Even an empty node is too small for one pod.",
        fix: "Lower the requests in `resources`, or add a larger node.",
        look: "kubectl describe nodes",
    },
    taint: {
        cause: "Taints keep pods away that do not tolerate them.",
        fix: "Add a toleration to the pod template, or a node without these taints.",
        look: "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
    },
    labels: {
        cause: "The node selector or affinity of the pod template fits no node.",
        fix: "Correct the labels in the pod template, or label a node.",
        look: "kubectl get nodes --show-labels",
    },
};
function taintText(taint) {
    const value = (0,json/* textAt */.$6)(taint, "value");
    return `${(0,json/* textAt */.$6)(taint, "key")}${value ? `=${value}` : ""}:${(0,json/* textAt */.$6)(taint, "effect")}`;
}
function placeOf(by, { owner: { object }, spec }) {
    const template = [...(templatePath(object.kind) ?? []), "spec"];
    const places = {
        size: ["containers", largest(spec), "resources", "requests"],
        taint: ["tolerations"],
        labels: Object.keys((0,json/* mapAt */.SC)(spec, "nodeSelector")).length > 0 ? ["nodeSelector"] : ["affinity", "nodeAffinity"],
    };
    return [...template, ...places[by]];
}
function largest(spec) {
    const weights = (0,json/* listAt */.gT)(spec, "containers").map((container) => {
        const requests = (0,json/* mapAt */.SC)(container, "resources", "requests");
        return (parseQuantity(requests["cpu"]) ?? 0) * 2 ** 32 + (parseQuantity(requests["memory"]) ?? 0);
    });
    return Math.max(0, weights.indexOf(Math.max(...weights)));
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/overlapping-selectors.js



const KINDS = new Set(["Deployment", "StatefulSet", "DaemonSet"]);
const overlappingSelectors = {
    id: "overlapping-selectors",
    looksAt: "the selector of each workload, against the pod labels of every other one of the set",
    judge: ({ objects, namespace }) => {
        const workloads = objects.filter(({ object }) => KINDS.has(object.kind));
        const pairs = workloads.flatMap((one, index) => workloads.slice(index + 1).map((other) => [one, other]));
        return pairs
            .filter(([one, other]) => overlaps(one, other) || overlaps(other, one))
            .map(([one, other]) => notice(placed(other, ["spec", "selector"], {
            title: `${titleOf(one.object)} and ${titleOf(other.object)} select the same pods`,
            cause: "The labels of the pods of one meet the selector of the other.",
            fix: "Give each workload a label of its own, in its selector and in its pod template.",
            look: `kubectl -n ${namespace} get pods --show-labels`,
        })));
    },
};
function overlaps(selecting, made) {
    return selects((0,json/* mapAt */.SC)(selecting.object, "spec", "selector", "matchLabels"), podLabels(made.object));
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/paused.js



const paused = {
    id: "paused",
    looksAt: "`paused` of each Deployment, as the manifest or somebody else set it",
    judge: ({ objects, namespace }) => objects
        .filter(({ object, after }) => object.kind === "Deployment" && (0,json.at)(after, "spec", "paused") === true)
        .map((deployment) => {
        const { name } = deployment.object.metadata;
        const written = (0,json.at)(deployment.object, "spec", "paused") === true;
        return refuse(placed(deployment, ["spec", "paused"], {
            title: `${titleOf(deployment.object)} is paused: nothing would be rolled out`,
            cause: written
                ? "The manifest says `paused: true`."
                : "Somebody paused it with `kubectl rollout pause`.",
            fix: written
                ? "Remove `paused` from the manifest."
                : `kubectl -n ${namespace} rollout resume deployment/${name}, then run the workflow again.`,
            look: `kubectl -n ${namespace} get deployment ${name} -o yaml`,
        }));
    }),
};

;// CONCATENATED MODULE: ./lib/rehearsal/checks/pod-admission.js




const pod_admission_named = (kind) => (match, pods, facts) => {
    const name = match[1] ?? "";
    if (name === "default" || resolve(facts, kind, name).state !== "unknown")
        return undefined;
    return {
        title: `The ${kind} ${name}, which ${pods} need, does not exist`,
        cause: "No pod is let in without it.",
        fix: `Create the ${kind} ${name}, or correct its name.`,
        look: `kubectl -n ${facts.namespace} get ${kind.toLowerCase()}s`,
    };
};
const ADMISSION_ROWS = [
    {
        id: "pod-security",
        matches: /violates PodSecurity "([^"]+)": ([\s\S]*)$/,
        certain: (_match, facts) => !changes(facts, "Namespace"),
        explain: ([, level, violations], pods, { namespace }) => ({
            title: `The namespace refuses ${pods}: PodSecurity "${level}"`,
            cause: violations,
            fix: "Set the fields as this level of PodSecurity demands, or have the namespace enforce a lower one.",
            look: `kubectl get namespace ${namespace} --show-labels`,
        }),
    },
    {
        id: "quota-needs-values",
        matches: /failed quota: ([^:]+): must specify ([\s\S]+)$/,
        certain: (_match, facts) => !changes(facts, "ResourceQuota") && !changes(facts, "LimitRange"),
        explain: ([, name, values], pods, { namespace }) => ({
            title: `The quota ${name} refuses ${pods}: they must specify ${values}`,
            cause: "The quota counts these, so every container has to name them.",
            fix: "Set them under `resources` of each container, init containers included.",
            look: `kubectl -n ${namespace} describe resourcequota ${name}`,
        }),
    },
    {
        id: "limit-range",
        matches: /is forbidden: \[?((?:minimum|maximum) [\w./-]+ usage per (?:Container|Pod)[\s\S]*|[\w./-]+ max limit to request ratio[\s\S]*)$/,
        certain: (_match, facts) => !changes(facts, "LimitRange"),
        explain: ([, words], pods, { namespace }) => ({
            title: `A LimitRange of the namespace refuses ${pods}`,
            cause: words,
            fix: "Change `resources` so that they keep to the limits of the namespace.",
            look: `kubectl -n ${namespace} describe limitrange`,
        }),
    },
    {
        id: "service-account",
        matches: /serviceaccount "([^"]+)" not found/,
        certain: () => true,
        explain: pod_admission_named("ServiceAccount"),
    },
    {
        id: "priority-class",
        matches: /no PriorityClass with name (\S+) was found/,
        certain: () => true,
        explain: pod_admission_named("PriorityClass"),
    },
    {
        id: "runtime-class",
        matches: /RuntimeClass "([^"]+)" not found/,
        certain: () => true,
        explain: pod_admission_named("RuntimeClass"),
    },
    {
        id: "webhook-denied",
        matches: /admission webhook "([^"]+)" denied the request(?:: ([\s\S]*))?/,
        certain: () => true,
        explain: ([, name, words], pods) => ({
            title: `The admission webhook ${name} refuses ${pods}`,
            cause: words || "It gave no reason.",
            fix: "Change the pod template as the policy asks, or talk to the administrators of the cluster.",
            look: "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
        }),
    },
    {
        id: "policy-denied",
        matches: /ValidatingAdmissionPolicy '([^']+)'[^:]*denied request: ([\s\S]*)$/,
        certain: () => true,
        explain: ([, name, words], pods) => ({
            title: `The policy ${name} of the cluster refuses ${pods}`,
            cause: words,
            fix: "Change the pod template as the policy asks, or talk to the administrators of the cluster.",
            look: "kubectl get validatingadmissionpolicies",
        }),
    },
    {
        id: "webhook-unreachable",
        matches: /failed calling webhook "([^"]+)"/,
        certain: () => false,
        explain: ([, name], pods) => ({
            title: `The admission webhook ${name} does not answer: ${pods} are refused as long as it is away`,
            cause: "The cluster asks it about every pod, and refuses what it cannot ask about.",
            fix: "Have the administrators of the cluster repair or remove the webhook.",
            look: "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
        }),
    },
];
const podAdmission = {
    id: "pod-admission",
    looksAt: "the answer to a dry-run Pod made of each template: PodSecurity, LimitRange, accounts, webhooks, policies",
    judge: (facts) => madeAnew(facts).flatMap((pod) => pod_admission_judgePod(pod, facts)),
};
function pod_admission_judgePod(pod, facts) {
    const { refusal } = pod;
    if (refusal === undefined)
        return [];
    const row = ADMISSION_ROWS.find(({ matches }) => matches.test(refusal));
    const match = row?.matches.exec(refusal);
    if (!row || !match)
        return [];
    const told = row.explain(match, podsOf(pod), facts);
    if (!told)
        return [];
    const problem = placed(pod.owner, placeIn(pod, refusal), { ...told, detail: refusal });
    return [row.certain(match, facts) ? ofPods(pod, refuse(problem)) : notice(problem)];
}
function placeIn({ owner: { object } }, message) {
    const spec = [...(templatePath(object.kind) ?? []), "spec"];
    const name = /containers? "([^"]+)"/.exec(message)?.[1];
    const list = ["containers", "initContainers"].find((candidate) => indexOf(object, [...spec, candidate], name) >= 0);
    return list === undefined ? spec : [...spec, list, indexOf(object, [...spec, list], name)];
}
function indexOf(object, path, name) {
    return (0,json/* listAt */.gT)(object, ...path).findIndex((container) => (0,json/* textAt */.$6)(container, "name") === name);
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/probe-port.js




const PLACES = [
    ...["startupProbe", "readinessProbe", "livenessProbe"].flatMap((probe) => [
        [probe, "httpGet", "port"],
        [probe, "tcpSocket", "port"],
    ]),
    ...["postStart", "preStop"].map((hook) => ["lifecycle", hook, "httpGet", "port"]),
];
const probePort = {
    id: "probe-port",
    looksAt: "named ports of probes and hooks, against the ports of their container",
    judge: (facts) => madeAnew(facts).flatMap((pod) => unknownPorts(pod).map(({ container, port, ports, path }) => ofPods(pod, refuse(placed(pod.owner, path, {
        title: `The ${path.at(-3)} of container ${container} of ${titleOf(pod.owner.object)} asks for a port "${port}" that the container does not have`,
        cause: ports.length > 0
            ? `Its named ports are: ${ports.join(", ")}.`
            : "None of its ports has a name.",
        fix: `Name the port under \`ports\`, or use its number.`,
        look: "kubectl explain pod.spec.containers.ports",
    }))))),
};
function unknownPorts({ owner: { object } }) {
    const spec = [...(templatePath(object.kind) ?? []), "spec"];
    return ["initContainers", "containers"].flatMap((list) => (0,json/* listAt */.gT)(object, ...spec, list).flatMap((container, index) => {
        const ports = (0,json/* listAt */.gT)(container, "ports").flatMap((port) => (0,json/* textAt */.$6)(port, "name") ?? []);
        return PLACES.flatMap((place) => {
            const port = (0,json/* textAt */.$6)(container, ...place);
            if (port === undefined || /^\d+$/.test(port) || ports.includes(port))
                return [];
            return [
                { container: (0,json/* textAt */.$6)(container, "name") ?? "", port, ports, path: [...spec, list, index, ...place] },
            ];
        });
    }));
}

;// CONCATENATED MODULE: ./lib/rehearsal/quota-refusals.js



const EXCEEDED = /exceeded quota: ([^,]+), requested: ([\s\S]+), used: ([\s\S]+), limited: ([\s\S]+)$/;
function quotaRefusals(facts) {
    return madeAnew(facts).flatMap((pod) => {
        const [, quota, requested = "", used = "", limited = ""] = EXCEEDED.exec(pod.refusal ?? "") ?? [];
        if (quota === undefined || pod.count === 0)
            return [];
        const problem = placed(pod.owner, ["spec"], {
            title: `The quota ${quota} has no room for ${podsOf(pod)}: one asks for ${requested}`,
            cause: `In use: ${used}. Allowed: ${limited}.`,
            fix: "Ask for less, free some of it, or have the quota raised.",
            look: `kubectl -n ${facts.namespace} describe resourcequota ${quota}`,
        });
        const alone = !changes(facts, "ResourceQuota") && exceedsAlone(requested, limited);
        return [{ quota, problem, alone }];
    });
}
function exceedsAlone(requested, limited) {
    const hard = new Map(amounts(limited));
    return amounts(requested).some(([key, amount]) => amount > (hard.get(key) ?? Infinity));
}
function amounts(text) {
    return text.split(",").flatMap((part) => {
        const [key, value] = part.split("=", 2);
        const amount = parseQuantity(value);
        return key && amount !== undefined ? [[key.trim(), amount]] : [];
    });
}

;// CONCATENATED MODULE: ./lib/rehearsal/pod.js


const CONTROLLER_LABELS = {
    Deployment: { "pod-template-hash": "rehearsal" },
    ReplicaSet: { "pod-template-hash": "rehearsal" },
    StatefulSet: { "controller-revision-hash": "rehearsal", "apps.kubernetes.io/pod-index": "0" },
    DaemonSet: { "controller-revision-hash": "rehearsal" },
    Job: { "batch.kubernetes.io/job-name": "rehearsal", "job-name": "rehearsal" },
};
const OWNERS = {
    Deployment: { apiVersion: "apps/v1", kind: "ReplicaSet" },
    ReplicaSet: { apiVersion: "apps/v1", kind: "ReplicaSet" },
    StatefulSet: { apiVersion: "apps/v1", kind: "StatefulSet" },
    DaemonSet: { apiVersion: "apps/v1", kind: "DaemonSet" },
    Job: { apiVersion: "batch/v1", kind: "Job" },
    CronJob: { apiVersion: "batch/v1", kind: "Job" },
};
const NO_UID = "00000000-0000-4000-8000-000000000000";
function podSpecOf(object) {
    const template = templatePath((0,json/* textAt */.$6)(object, "kind") ?? "");
    const spec = template ? (0,json/* mapAt */.SC)(object, ...template, "spec") : {};
    const claims = (0,json/* textAt */.$6)(object, "kind") === "StatefulSet" ? (0,json/* listAt */.gT)(object, "spec", "volumeClaimTemplates") : [];
    if (claims.length === 0)
        return spec;
    const names = claims.map((claim) => (0,json/* textAt */.$6)(claim, "metadata", "name") ?? "");
    const others = (0,json/* listAt */.gT)(spec, "volumes").filter((volume) => !names.includes((0,json/* textAt */.$6)(volume, "name") ?? ""));
    const owner = (0,json/* textAt */.$6)(object, "metadata", "name");
    const volumes = names.map((name) => ({
        name,
        persistentVolumeClaim: { claimName: `${name}-${owner}-0` },
    }));
    return { ...spec, volumes: [...others, ...volumes] };
}
function podOf(object, notYet) {
    const kind = (0,json/* textAt */.$6)(object, "kind") ?? "";
    const template = templatePath(kind);
    const owner = OWNERS[kind];
    if (!template || !owner)
        return undefined;
    const metadata = (0,json/* mapAt */.SC)(object, ...template, "metadata");
    const name = ((0,json/* textAt */.$6)(object, "metadata", "name") ?? "").slice(0, 40);
    return {
        apiVersion: "v1",
        kind: "Pod",
        metadata: {
            generateName: `${name}-`,
            labels: { ...(0,json/* mapAt */.SC)(metadata, "labels"), ...CONTROLLER_LABELS[kind] },
            annotations: (0,json/* mapAt */.SC)(metadata, "annotations"),
            ownerReferences: [{ ...owner, name, uid: NO_UID, controller: true }],
        },
        spec: withoutNotYet(podSpecOf(object), notYet),
    };
}
function withoutNotYet(spec, notYet) {
    const unknown = [
        ["serviceAccountName", notYet.serviceAccounts],
        ["serviceAccount", notYet.serviceAccounts],
        ["priorityClassName", notYet.priorityClasses],
        ["runtimeClassName", notYet.runtimeClasses],
    ];
    const left = unknown
        .filter(([field, names]) => names.has((0,json/* textAt */.$6)(spec, field) ?? ""))
        .map(([field]) => field);
    return Object.fromEntries(Object.entries(spec).filter(([field]) => !left.includes(field)));
}
function podCount(object) {
    const spec = (0,json/* mapAt */.SC)(object, "spec");
    switch ((0,json/* textAt */.$6)(object, "kind")) {
        case "Deployment":
        case "StatefulSet":
        case "ReplicaSet":
            return (0,json/* numberAt */.tk)(spec, "replicas") ?? 1;
        case "Job":
            return spec["suspend"] === true
                ? 0
                : Math.min((0,json/* numberAt */.tk)(spec, "parallelism") ?? 1, (0,json/* numberAt */.tk)(spec, "completions") ?? Infinity);
        case "DaemonSet":
        case "Pod":
            return 1;
        default:
            return 0;
    }
}

;// CONCATENATED MODULE: ./lib/rehearsal/quotas.js





function quotasOf({ quotas, objects }) {
    const live = quotas.state === "there" ? quotas.value : [];
    const own = objects.filter(({ object }) => object.kind === "ResourceQuota");
    const others = live.filter((quota) => !inSet(objects, "ResourceQuota", (0,json/* textAt */.$6)(quota, "metadata", "name") ?? ""));
    return [
        ...own.map(({ after, live }) => ({ quota: after, status: live })),
        ...others.map((quota) => ({ quota, status: quota })),
    ]
        .filter(({ quota }) => (0,json/* listAt */.gT)(quota, "spec", "scopes").length === 0 && !(0,json/* mapAt */.SC)(quota, "spec")["scopeSelector"])
        .map(({ quota, status }) => ({
        name: (0,json/* textAt */.$6)(quota, "metadata", "name") ?? "",
        hard: amountsIn((0,json/* mapAt */.SC)(quota, "spec", "hard")),
        used: amountsIn((0,json/* mapAt */.SC)(status, "status", "used")),
    }));
}
function podShare(resource, spec) {
    if (resource === "pods" || resource === "count/pods")
        return 1;
    const [side, name] = resource.split(/\.(.*)/s, 2);
    if (side === "limits" && name)
        return limitsOf(spec).get(name) ?? 0;
    if (side === "requests" && name)
        return name === "storage" ? 0 : (requestsOf(spec).get(name) ?? 0);
    return ["cpu", "memory", "ephemeral-storage"].includes(resource)
        ? (requestsOf(spec).get(resource) ?? 0)
        : 0;
}
function claimShare(resource, { spec }) {
    if (resource === "persistentvolumeclaims" || resource === "count/persistentvolumeclaims")
        return 1;
    return resource === "requests.storage"
        ? (parseQuantity((0,json/* mapAt */.SC)(spec, "resources", "requests")["storage"]) ?? 0)
        : 0;
}
function running({ owner: { live } }) {
    if (!live)
        return { count: 0, spec: {} };
    return { count: (0,json/* numberAt */.tk)(live, "status", "replicas") ?? podCount(live), spec: podSpecOf(live) };
}
function neededSurge({ owner: { after }, count, anew }) {
    if (!anew || after["kind"] !== "Deployment" || (0,json/* textAt */.$6)(after, "spec", "strategy", "type") === "Recreate")
        return 0;
    const rolling = (0,json/* mapAt */.SC)(after, "spec", "strategy", "rollingUpdate");
    const unavailable = Math.floor(share(rolling["maxUnavailable"] ?? "25%", count));
    const surge = Math.ceil(share(rolling["maxSurge"] ?? "25%", count));
    return unavailable > 0 || surge === 0 ? 0 : 1;
}
function share(value, count) {
    const text = String(value);
    return text.endsWith("%") ? (Number.parseFloat(text) / 100) * count : Number(text);
}
function amountsIn(quantities) {
    return new Map(Object.entries(quantities).flatMap(([name, value]) => {
        const amount = parseQuantity(value);
        return amount === undefined ? [] : [[name, amount]];
    }));
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/quota.js







const quotaImpossible = {
    id: "quota-impossible",
    looksAt: "what all pods of the set, the smallest surge and new claims count for, against the whole of each quota",
    judge: (facts) => whatNeverFits(facts).map(({ problem }) => refuse(problem)),
};
const quotaHeadroom = {
    id: "quota-headroom",
    looksAt: "what this deployment adds, less the pods it replaces, against what each quota has free",
    judge: (facts) => {
        const told = new Set(whatNeverFits(facts).map(({ quota }) => quota));
        const crowds = eachResource(facts, crowded);
        const refused = quotaRefusals(facts).filter(({ quota }) => !crowds.some((crowd) => crowd.quota === quota));
        return [...crowds, ...refused]
            .filter(({ quota }) => !told.has(quota))
            .map(({ problem }) => notice(problem));
    },
};
function eachResource(facts, judge) {
    return quotasOf(facts).flatMap((quota) => [...quota.hard].flatMap(([resource, hard]) => judge({ quota, resource, hard }, facts)));
}
function whatNeverFits(facts) {
    if (!facts.pods.some(({ anew }) => anew))
        return [];
    const counted = eachResource(facts, impossible);
    const refused = quotaRefusals(facts).filter(({ alone, quota }) => alone && !counted.some((one) => one.quota === quota));
    return [...counted, ...refused];
}
function impossible({ quota, resource, hard }, facts) {
    const wanted = together(resource, facts);
    const total = wanted.reduce((sum, { amount }) => sum + amount, 0);
    const [first] = wanted.toSorted((a, b) => b.amount - a.amount);
    if (first && total > hard) {
        const others = wanted.length - 1;
        const who = `${titleOf(first.owner.object)}${others > 0 ? ` and ${others} more` : ""}`;
        return [
            tell({ quota, resource, hard }, first.owner, facts, `${who} ${others > 0 ? "ask" : "asks"} for ${quantityText(total)}`),
        ];
    }
    return facts.pods.flatMap((pod) => {
        const most = surgePeak(resource, pod);
        if (most <= hard)
            return [];
        const words = `${titleOf(pod.owner.object)} needs ${quantityText(most)} while it replaces its pods one by one`;
        return [tell({ quota, resource, hard }, pod.owner, facts, words)];
    });
}
function crowded({ quota, resource, hard }, facts) {
    const used = quota.used.get(resource);
    if (used === undefined)
        return [];
    const added = facts.pods
        .filter(({ anew }) => anew)
        .map((pod) => ({ owner: pod.owner, amount: growth(resource, pod) }))
        .filter(({ amount }) => amount > 0);
    const total = added.reduce((sum, { amount }) => sum + amount, 0);
    const [first] = added.toSorted((a, b) => b.amount - a.amount);
    if (!first || used + total <= hard)
        return [];
    const others = added.length - 1;
    const words = `${titleOf(first.owner.object)}${others > 0 ? ` and ${others} more add` : " adds"} ${quantityText(total)}, and ${quantityText(Math.max(0, hard - used))} is free`;
    return [tell({ quota, resource, hard }, first.owner, facts, words)];
}
function together(resource, facts) {
    const lasting = facts.pods.filter(({ owner }) => owner.object.kind !== "Job");
    const pods = lasting.map(({ owner, count, spec }) => ({ owner, amount: count * podShare(resource, spec) }));
    const jobs = facts.pods.filter(({ owner, count }) => owner.object.kind === "Job" && count > 0);
    const job = jobs
        .map(({ owner, spec }) => ({ owner, amount: podShare(resource, spec) }))
        .toSorted((a, b) => b.amount - a.amount);
    const claims = openClaims(facts.objects).map((claim) => ({
        owner: claim.owner,
        amount: claimShare(resource, claim),
    }));
    const all = [...pods, ...claims].filter(({ amount }) => amount > 0);
    const total = all.reduce((sum, { amount }) => sum + amount, 0);
    return job[0] && job[0].amount > total ? [job[0]] : all;
}
function surgePeak(resource, pod) {
    const old = running(pod);
    if (neededSurge(pod) === 0 || old.count < pod.count || pod.count === 0)
        return 0;
    return pod.count * podShare(resource, old.spec) + podShare(resource, pod.spec);
}
function growth(resource, pod) {
    const old = running(pod);
    const before = old.count * podShare(resource, old.spec);
    const after = pod.count * podShare(resource, pod.spec);
    const surge = old.count > 0 ? neededSurge(pod) * podShare(resource, pod.spec) : 0;
    return after + surge - before;
}
function tell({ quota, resource, hard }, owner, { namespace }, words) {
    const used = quota.used.get(resource);
    const problem = placed(owner, quota_placeOf(owner.after), {
        title: `The quota ${quota.name} allows ${quantityText(hard)} ${resource}: ${words}`,
        cause: used === undefined ? undefined : `${quantityText(used)} of them is in use now.`,
        fix: "Ask for less, have the quota raised, or let pods be replaced without a surge (`maxSurge: 0` or `Recreate`).",
        look: `kubectl -n ${namespace} describe resourcequota ${quota.name}`,
    });
    return { quota: quota.name, problem };
}
function quota_placeOf(object) {
    return "replicas" in (0,json/* mapAt */.SC)(object, "spec") ? ["spec", "replicas"] : ["spec"];
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/rolling-claim.js





const rollingClaim = {
    id: "rolling-claim",
    looksAt: "ReadWriteOnce claims of Deployments that roll, when pods run already or there are several",
    judge: (facts) => madeAnew(facts)
        .filter(({ owner, count }) => rolls(owner.after) && (owner.live !== undefined || count > 1))
        .flatMap((pod) => onceClaims(pod, facts).map(({ name, path }) => notice(placed(pod.owner, path, {
        title: `${titleOf(pod.owner.object)} rolls its pods on the claim ${name}, which only one node can mount at a time`,
        cause: "A new pod on another node waits for the old one to go, which waits for the new one; on the same node both write.",
        fix: "Set `strategy: { type: Recreate }`, or use a ReadWriteMany claim.",
        look: `kubectl -n ${facts.namespace} get persistentvolumeclaim ${name}`,
    })))),
};
function rolls(object) {
    return object["kind"] === "Deployment" && (0,json/* textAt */.$6)(object, "spec", "strategy", "type") !== "Recreate";
}
function onceClaims({ owner }, facts) {
    return references_referencesOf(owner.object).filter(({ kind, name }) => {
        const claim = kind === "PersistentVolumeClaim" ? resolve(facts, kind, name) : undefined;
        if (claim?.state !== "there")
            return false;
        return (0,json/* listAt */.gT)(claim.value, "spec", "accessModes").every((mode) => String(mode).startsWith("ReadWriteOnce"));
    });
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/server-warnings.js



const POD_SECURITY = /^would violate PodSecurity "(\w+)(?::[^"]*)?": ([\s\S]*)$/;
const serverWarnings = {
    id: "server-warnings",
    looksAt: "the warnings of the dry run, against the PodSecurity level the namespace enforces",
    judge: (facts) => facts.objects.flatMap((object) => object.warnings.flatMap((warning) => judgeWarning(warning, object, facts))),
};
function judgeWarning(warning, owner, facts) {
    const { manifest } = owner;
    const told = notice({
        title: `The cluster warns about ${titleOf(manifest.object)}: ${warning}`,
        file: manifest.file,
        line: manifest.line,
    });
    const [, level, violations] = POD_SECURITY.exec(warning) ?? [];
    if (level === undefined || level !== facts.enforcedLevel || changes(facts, "Namespace"))
        return [told];
    const pod = facts.pods.find((planned) => planned.owner === owner);
    if (pod?.asked)
        return pod.refusal === undefined ? [told] : [];
    const problem = {
        title: `The namespace refuses the pods of ${titleOf(manifest.object)}: PodSecurity "${level}"`,
        cause: violations,
        fix: "Set the fields as this level of PodSecurity demands, or have the namespace enforce a lower one.",
        look: `kubectl get namespace ${facts.namespace} --show-labels`,
        file: manifest.file,
        line: manifest.line,
    };
    return [pod ? ofPods(pod, refuse(problem)) : notice(problem)];
}

;// CONCATENATED MODULE: ./lib/rehearsal/services.js


const BY_CONTROLLERS = new Set([
    "pod-template-hash",
    "controller-revision-hash",
    "pod-template-generation",
    "apps.kubernetes.io/pod-index",
    "statefulset.kubernetes.io/pod-name",
    "job-name",
    "controller-uid",
    "batch.kubernetes.io/job-name",
    "batch.kubernetes.io/controller-uid",
    "batch.kubernetes.io/job-completion-index",
]);
function selectorOf(service) {
    const selector = (0,json/* mapAt */.SC)(service, "spec", "selector");
    if ((0,json/* textAt */.$6)(service, "spec", "type") === "ExternalName" || Object.keys(selector).length === 0)
        return undefined;
    return selector;
}
function selected(selector, pods) {
    return pods.filter(({ owner }) => mayCarry(selector, owner.after));
}
function selectedLive(selector, pods) {
    const wanted = Object.entries(selector);
    return pods.filter((pod) => (0,json/* textAt */.$6)(pod, "metadata", "deletionTimestamp") === undefined &&
        wanted.every(([key, value]) => labelsOf(pod)[key] === value));
}
function withoutBackends(objects, pods) {
    return objects.filter(({ object, after }) => {
        const selector = object.kind === "Service" ? selectorOf(after) : undefined;
        return selector !== undefined && selected(selector, pods).length === 0;
    });
}
function unmet(selector, owner) {
    const labels = (0,json/* textAt */.$6)(owner, "kind") === "Pod" ? labelsOf(owner) : podLabels(owner);
    return Object.entries(selector).filter(([key, value]) => labels[key] !== value && !byController(owner, key, value));
}
function mayCarry(selector, owner) {
    return unmet(selector, owner).length === 0;
}
function byController(owner, key, value) {
    if (!BY_CONTROLLERS.has(key))
        return false;
    if (key !== "statefulset.kubernetes.io/pod-name" && !key.endsWith("job-name"))
        return true;
    return `${String(value)}-`.startsWith(`${(0,json/* textAt */.$6)(owner, "metadata", "name")}-`);
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/service-selector.js





const serviceSelector = {
    id: "service-selector",
    looksAt: "the selector of each Service, against the templates of the set and the pods of the namespace",
    judge: (facts) => withoutBackends(facts.objects, facts.pods)
        .filter(({ outcome }) => outcome !== "unchanged")
        .flatMap((service) => judgeService(service, facts)),
};
function judgeService(service, facts) {
    const selector = selectorOf(service.after) ?? {};
    const { livePods } = facts;
    if (livePods.state === "there" && selectedLive(selector, livePods.value).length > 0)
        return [];
    const problem = placed(service, ["spec", "selector"], service_selector_explain(service, selector, facts));
    const uncertain = livePods.state !== "there" ||
        possibleOperator(facts.objects) !== undefined ||
        facts.pods.some((pod) => labelsItself(pod, selector));
    return [uncertain ? notice(problem) : refuse(problem)];
}
function labelsItself({ owner, spec }, selector) {
    const account = (0,json/* textAt */.$6)(spec, "serviceAccountName") ?? "default";
    const labels = podLabels(owner.after);
    const open = unmet(selector, owner.after);
    return (account !== "default" &&
        (0,json.at)(spec, "automountServiceAccountToken") !== false &&
        open.length < Object.keys(selector).length &&
        open.every(([key]) => labels[key] === undefined));
}
function service_selector_explain(service, selector, { pods, namespace }) {
    const offered = pods.map(({ owner }) => `${titleOf(owner.object)} have ${labelText(podLabels(owner.after))}`);
    return {
        title: `The selector of ${titleOf(service.object)} matches no pods: nothing is labelled ${labelText(selector)}`,
        cause: offered.length > 0
            ? `The pods of ${offered.join("; those of ")}.`
            : "The manifests have no workload, and no pod of the namespace has these labels.",
        fix: "Make `spec.selector` and the labels of the pod template the same.",
        look: `kubectl -n ${namespace} get pods --show-labels`,
    };
}
function labelText(labels) {
    return Object.entries((0,json/* mapAt */.SC)(labels))
        .map(([key, value]) => `${key}=${String(value)}`)
        .join(",");
}

;// CONCATENATED MODULE: ./lib/rehearsal/storage-classes.js


const DEFAULT = [
    "storageclass.kubernetes.io/is-default-class",
    "storageclass.beta.kubernetes.io/is-default-class",
];
function lacksStorageClass({ spec }, classes, objects) {
    if (classes.state !== "there")
        return false;
    if ((0,json/* textAt */.$6)(spec, "volumeName") || spec["storageClassName"] === "")
        return false;
    const wanted = (0,json/* textAt */.$6)(spec, "storageClassName");
    const own = objects.filter(({ object }) => object.kind === "StorageClass").map(({ object }) => object);
    if (wanted === undefined)
        return ![...classes.value, ...own].some(isDefault);
    return !inSet(objects, "StorageClass", wanted) && !classes.value.some((one) => storage_classes_nameOf(one) === wanted);
}
function isDefault(storageClass) {
    const annotations = (0,json/* mapAt */.SC)(storageClass, "metadata", "annotations");
    return DEFAULT.some((key) => annotations[key] === "true");
}
function storage_classes_nameOf(object) {
    return (0,json/* textAt */.$6)(object, "metadata", "name");
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/storage-class.js





const storageClass = {
    id: "storage-class",
    looksAt: "the StorageClass of each claim that is not bound, against the cluster's classes and volumes",
    judge: (facts) => openClaims(facts.objects)
        .filter((claim) => lacksStorageClass(claim, facts.storageClasses, facts.objects))
        .flatMap((claim) => judgeClaim(claim, facts)),
};
function judgeClaim(claim, facts) {
    const wanted = (0,json/* textAt */.$6)(claim.spec, "storageClassName");
    const path = wanted === undefined ? claim.path : [...claim.path, "storageClassName"];
    const problem = placed(claim.owner, path, storage_class_explain(claim, wanted, facts));
    if (facts.volumes.state === "unknown" || possibleOperator(facts.objects))
        return [notice(problem)];
    const volumes = facts.volumes.state === "there" ? facts.volumes.value : [];
    const own = facts.objects
        .filter(({ object }) => object.kind === "PersistentVolume")
        .map(({ object }) => object);
    return [...volumes, ...own].some((volume) => serves(volume, wanted)) ? [] : [refuse(problem)];
}
function serves(volume, wanted) {
    return ((0,json/* textAt */.$6)(volume, "spec", "storageClassName") ?? "") === (wanted ?? "");
}
function storage_class_explain({ title }, wanted, { storageClasses }) {
    const names = storageClasses.state === "there"
        ? storageClasses.value.map((one) => (0,json/* textAt */.$6)(one, "metadata", "name"))
        : [];
    const known = names.length > 0 ? `The cluster has: ${names.join(", ")}.` : "The cluster has none.";
    return {
        title: wanted === undefined
            ? `The ${title} names no StorageClass, and the cluster has no default one`
            : `The StorageClass ${wanted} of the ${title} does not exist`,
        cause: `${known} No volume will be made for the claim, and pods that use it never start.`,
        fix: "Name a class that exists in `storageClassName`, or have one created.",
        look: "kubectl get storageclasses",
    };
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/target-port.js



const targetPort = {
    id: "target-port",
    looksAt: "the target ports of each Service, by name or number, against the containers it selects",
    judge: (facts) => facts.objects
        .filter(({ object, outcome }) => object.kind === "Service" && outcome !== "unchanged")
        .flatMap((service) => judgePorts(service, facts)),
};
function judgePorts(service, facts) {
    const backends = backendsOf(service, facts);
    if (backends.length === 0)
        return [];
    const wanted = (0,json/* listAt */.gT)(service.object, "spec", "ports").map(wantedPort);
    const met = wanted.map((want) => backends.some(({ ports }) => ports.some((port) => target_port_meets(want, port))));
    const declared = backends.flatMap(({ ports }) => ports);
    return wanted
        .filter((_want, index) => !met[index])
        .flatMap(({ target, protocol, path }) => {
        const problem = placed(service, path, {
            title: `Service ${service.object.metadata.name} forwards to a port ${JSON.stringify(target)} (${protocol}) that none of its pods has`,
            ...target_port_explain(declared, facts),
        });
        if (typeof target === "string")
            return [refuse(problem)];
        if (declared.length === 0)
            return [];
        const certain = !met.includes(true) && backends.every(({ complete }) => complete);
        return [certain ? refuse(problem) : notice(problem)];
    });
}
function wantedPort(port, index) {
    const field = (0,json.at)(port, "targetPort") === undefined ? "port" : "targetPort";
    return {
        target: (0,json.at)(port, field),
        protocol: (0,json/* textAt */.$6)(port, "protocol") ?? "TCP",
        path: ["spec", "ports", index, field],
    };
}
function target_port_meets({ target, protocol }, port) {
    return typeof target === "string"
        ? port.name === target && port.protocol === protocol
        : port.number === target;
}
function backendsOf(service, { pods, livePods }) {
    const selector = selectorOf(service.after);
    if (!selector)
        return [];
    const planned = selected(selector, pods).map(({ spec }) => backendOf(spec));
    if (planned.length > 0 || livePods.state !== "there")
        return planned;
    return selectedLive(selector, livePods.value).map((pod) => backendOf((0,json/* mapAt */.SC)(pod, "spec")));
}
function backendOf(spec) {
    const sidecars = (0,json/* listAt */.gT)(spec, "initContainers").filter((container) => (0,json/* textAt */.$6)(container, "restartPolicy") === "Always");
    const declared = [...(0,json/* listAt */.gT)(spec, "containers"), ...sidecars].map(portsOf);
    return { ports: declared.flat(), complete: declared.every((ports) => ports.length > 0) };
}
function portsOf(container) {
    return (0,json/* listAt */.gT)(container, "ports")
        .filter(json/* isMap */.jh)
        .map((port) => ({
        name: (0,json/* textAt */.$6)(port, "name"),
        number: (0,json/* numberAt */.tk)(port, "containerPort"),
        protocol: (0,json/* textAt */.$6)(port, "protocol") ?? "TCP",
    }));
}
function target_port_explain(ports, { namespace }) {
    const words = ports.map(({ name, number, protocol }) => `${name ?? "(no name)"} ${number}/${protocol}`);
    return {
        cause: words.length > 0 ? `They have: ${[...new Set(words)].join(", ")}.` : "They declare no ports at all.",
        fix: "Use the name or the number of a container port in `targetPort`, or name the port in the pod template.",
        look: `kubectl -n ${namespace} get pods -o jsonpath='{.items[*].spec.containers[*].ports}'`,
    };
}

;// CONCATENATED MODULE: ./lib/rehearsal/checks/table.js















const CHECKS = [
    paused,
    imageName,
    podAdmission,
    serverWarnings,
    missingConfiguration,
    ...missingObjects,
    storageClass,
    quotaImpossible,
    quotaHeadroom,
    nodes,
    probePort,
    serviceSelector,
    targetPort,
    missingPullSecret,
    rollingClaim,
    overlappingSelectors,
    noReplicas,
];

;// CONCATENATED MODULE: ./lib/manifests/autoscaled.js

const AUTOSCALER = "kube-controller-manager";
function yieldingReplicas(object, live, set) {
    if ((0,json.at)(object, "spec", "replicas") === undefined)
        return object;
    if (isAutoscaled(live))
        return withoutReplicas(object);
    const replicas = (0,json.at)(live, "spec", "replicas");
    if (replicas === undefined || !set.some((one) => scales(one, object)))
        return object;
    return (0,json/* withAt */.I3)(object, ["spec", "replicas"], replicas);
}
function isAutoscaled(live) {
    return (0,json/* listAt */.gT)(live, "metadata", "managedFields").some((entry) => (0,json/* textAt */.$6)(entry, "manager") === AUTOSCALER &&
        (0,json/* textAt */.$6)(entry, "subresource") === "scale" &&
        (0,json.at)(entry, "fieldsV1", "f:spec", "f:replicas") !== undefined);
}
function scales(scaler, { kind, metadata }) {
    const target = (0,json/* mapAt */.SC)(scaler, "spec", "scaleTargetRef");
    return (scaler.kind === "HorizontalPodAutoscaler" &&
        (0,json/* textAt */.$6)(target, "kind") === kind &&
        (0,json/* textAt */.$6)(target, "name") === metadata.name);
}
function withoutReplicas(object) {
    const { replicas: _theirs, ...spec } = (0,json/* mapAt */.SC)(object, "spec");
    return { ...object, spec };
}

;// CONCATENATED MODULE: ./lib/rehearsal/dry-run.js











async function dryRun(unread, scope) {
    const inPlace = scope.namespaceExists || !unread.type.namespaced;
    let live;
    try {
        if (inPlace)
            live = await scope.live.read(unread.type, unread.object.metadata.name);
        const target = { ...unread, object: rehearsable(unread.object, live, scope), live };
        return inPlace ? await rehearseInPlace(target, scope) : await rehearseElsewhere(target, scope);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ClusterError */.b$))
            throw thrown;
        return { ...untold({ ...unread, live }), ...explained(thrown, unread, scope) };
    }
}
async function rehearseInPlace(target, scope) {
    if (becomesRecreate(target))
        return rehearseRecreate(target, scope);
    const { api, namespace, signal } = scope;
    const options = { api, namespace, signal, dryRun: true };
    const { outcome, object, warnings } = await applyObject(target, options);
    const asked = withImageToBe(target, scope);
    const changes = outcome === "changed" || asked.object !== target.object;
    return {
        target,
        outcome,
        after: object,
        warnings,
        conflicts: changes ? await findConflicts(asked, options) : [],
    };
}
function withImageToBe(target, { image }) {
    const object = image ? pinImage(target.object, image.repository, image.standIn) : target.object;
    return { ...target, object };
}
async function rehearseRecreate(target, { api, namespace, signal }) {
    const { body, warnings } = await api.send({
        method: "PATCH",
        path: resourcePath(target.type, namespace, target.object.metadata.name),
        query: { fieldManager: FIELD_MANAGER, fieldValidation: "Strict", dryRun: "All" },
        contentType: "application/merge-patch+json",
        body: (0,json/* withAt */.I3)(target.object, ["spec", "strategy", "rollingUpdate"], null),
        signal,
    });
    const after = (0,json/* isMap */.jh)(body) ? body : target.object;
    return { target, outcome: "changed", after, warnings, conflicts: [] };
}
async function rehearseElsewhere(target, { api, signal }) {
    try {
        const { body } = await api.send({
            method: "POST",
            path: resourcePath(target.type, ELSEWHERE),
            query: { dryRun: "All", fieldValidation: "Strict" },
            body: renamed(target.object),
            signal,
        });
        const after = { ...((0,json/* isMap */.jh)(body) ? body : {}), ...pick(target.object, "apiVersion", "kind", "metadata") };
        return { target, outcome: "created", after, warnings: [], conflicts: [] };
    }
    catch (thrown) {
        if (!(thrown instanceof ApiError) || !provesNothing(thrown))
            throw thrown;
        return {
            ...untold(target),
            notice: notRehearsed(target.object, thrown, "because its namespace does not exist yet"),
        };
    }
}
function untold(target) {
    const outcome = target.live ? "changed" : "created";
    return { target, outcome, after: target.object, warnings: [], conflicts: [] };
}
function rehearsable(object, live, { image, set }) {
    const ours = withProvenanceOf(yieldingReplicas(object, live, set), live);
    if (!image)
        return ours;
    return pinImage(ours, image.repository, imageIn(live, image.repository) ?? image.standIn);
}
function explained(error, { manifest, object }, { changesQuotas }) {
    const refused = error instanceof ApiError ? error : error.cause;
    if (!(refused instanceof ApiError))
        return { refusal: error.problems[0] };
    if (/does not support dry run/.test(refused.message))
        return { notice: notRehearsed(object, refused, "because a webhook of the cluster knows no dry runs") };
    if (changesQuotas && /exceeded quota/.test(refused.message))
        return { notice: notRehearsed(object, refused, "because the quota is changed by this deployment") };
    return { refusal: explainRefusal(refused, manifest) };
}
const ELSEWHERE = "default";
function provesNothing({ status, message }) {
    return status === 403 || (status === 404 && message.includes("namespaces"));
}
function renamed(object) {
    const { name, ...metadata } = object.metadata;
    return {
        ...object,
        metadata: { ...metadata, namespace: ELSEWHERE, generateName: `${name.slice(0, 40)}-` },
    };
}
function pick(object, ...keys) {
    return Object.fromEntries(keys.map((key) => [key, object[key]]));
}
function notRehearsed(object, error, why) {
    return { title: `${titleOf(object)} could not be rehearsed, ${why}`, detail: error.message };
}

;// CONCATENATED MODULE: ./lib/rehearsal/plan.js


function planPods(objects, awaitsImage) {
    return objects
        .filter(({ object }) => templatePath(object.kind) !== undefined)
        .map((owner) => ({
        owner,
        spec: podSpecOf(owner.after),
        count: podCount(owner.after),
        anew: owner.outcome !== "unchanged" || awaitsImage(owner),
        asked: false,
    }));
}

;// CONCATENATED MODULE: ./lib/rehearsal/gather.js










async function gather(objects, scope) {
    const { reader, namespace } = scope;
    const planned = planPods(objects, scope.awaitsImage);
    const anew = planned.filter((pod) => pod.anew).map(({ owner }) => owner);
    const claims = openClaims(objects);
    const when = (wanted, read) => wanted ? read() : Promise.resolve(UNKNOWN);
    const backendless = withoutBackends(objects, planned).filter(({ outcome }) => outcome !== "unchanged");
    const inNamespace = `/api/v1/namespaces/${encodeURIComponent(namespace)}`;
    const [pods, named, nodes, quotas, storage, livePods] = await Promise.all([
        Promise.all(planned.map((pod) => askAdmission(pod, notYetOf(objects), scope))),
        readNamed(namesToRead(anew, objects), scope),
        anew.length > 0 ? readNodes(reader) : { nodes: UNKNOWN, autoscaled: UNKNOWN },
        when(scope.namespaceExists && anew.length + claims.length > 0, () => reader.list(`${inNamespace}/resourcequotas`, "list resourcequotas")),
        readStorage(claims.length > 0, objects, reader),
        when(backendless.length > 0, () => scope.namespaceExists ? reader.list(`${inNamespace}/pods`, "list pods") : NONE_YET),
    ]);
    return {
        namespace,
        enforcedLevel: scope.liveNamespace && (0,json/* textAt */.$6)(labelsOf(scope.liveNamespace), ENFORCE),
        objects,
        pods,
        named,
        ...nodes,
        quotas,
        ...storage,
        livePods,
    };
}
const NONE_YET = Promise.resolve({ state: "there", value: [] });
const ENFORCE = "pod-security.kubernetes.io/enforce";
async function readAgain(facts, scope, names) {
    const fresh = await readNamed(names, scope);
    return { ...facts, named: new Map([...facts.named, ...fresh]) };
}
function notYetOf(objects) {
    const missing = (kind) => new Set(objects
        .filter(({ object, live }) => object.kind === kind && !live)
        .map(({ object }) => object.metadata.name));
    return {
        serviceAccounts: missing("ServiceAccount"),
        priorityClasses: missing("PriorityClass"),
        runtimeClasses: missing("RuntimeClass"),
    };
}
async function askAdmission(planned, notYet, scope) {
    const pod = planned.anew && scope.namespaceExists ? podOf(planned.owner.after, notYet) : undefined;
    if (!pod)
        return planned;
    try {
        const { body } = await scope.api.send({
            method: "POST",
            path: `/api/v1/namespaces/${encodeURIComponent(scope.namespace)}/pods`,
            query: { dryRun: "All" },
            body: pod,
            signal: scope.signal,
        });
        return { ...planned, spec: (0,json/* mapAt */.SC)(body, "spec"), asked: true };
    }
    catch (thrown) {
        if (!(thrown instanceof ApiError))
            throw thrown;
        if (/cannot create resource "pods"/.test(thrown.message)) {
            scope.reader.lacks("create pods");
            return planned;
        }
        return { ...planned, refusal: thrown.message, asked: true };
    }
}
const RESOURCES = {
    ConfigMap: { root: "/api/v1", plural: "configmaps", namespaced: true },
    Secret: { root: "/api/v1", plural: "secrets", namespaced: true },
    PersistentVolumeClaim: { root: "/api/v1", plural: "persistentvolumeclaims", namespaced: true },
    ServiceAccount: { root: "/api/v1", plural: "serviceaccounts", namespaced: true },
    PriorityClass: { root: "/apis/scheduling.k8s.io/v1", plural: "priorityclasses", namespaced: false },
    RuntimeClass: { root: "/apis/node.k8s.io/v1", plural: "runtimeclasses", namespaced: false },
};
function namesToRead(makers, objects) {
    const references = makers.flatMap(({ object }) => [...references_referencesOf(object), ...pullSecretsOf(object)]);
    const outside = references.filter(({ kind, name }) => !inSet(objects, kind, name));
    return [...new Set(outside.map(({ kind, name }) => `${kind}/${name}`))];
}
async function readNamed(names, { reader, namespace }) {
    const read = async (key) => {
        const [kind = "", name = ""] = key.split("/", 2);
        const { root, plural, namespaced } = RESOURCES[kind];
        const scope = namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : "";
        const seen = await reader.get(`${root}${scope}/${plural}/${encodeURIComponent(name)}`, `get ${plural}`);
        const configuration = kind === "ConfigMap" || kind === "Secret";
        return [
            key,
            configuration && seen.state === "there" ? { ...seen, value: withoutValues(seen.value) } : seen,
        ];
    };
    return new Map(await Promise.all(names.map(read)));
}
async function readStorage(wanted, objects, reader) {
    if (!wanted)
        return { storageClasses: UNKNOWN, volumes: UNKNOWN };
    const storageClasses = await reader.list("/apis/storage.k8s.io/v1/storageclasses", "list storageclasses");
    const missing = openClaims(objects).some((claim) => lacksStorageClass(claim, storageClasses, objects));
    const volumes = missing
        ? await reader.list("/api/v1/persistentvolumes", "list persistentvolumes")
        : UNKNOWN;
    return { storageClasses, volumes };
}
const gather_AUTOSCALER = "/api/v1/namespaces/kube-system/configmaps/cluster-autoscaler-status";
async function readNodes(reader) {
    const nodes = await reader.list("/api/v1/nodes", "list nodes");
    const seen = nodes.state === "there" ? await reader.get(gather_AUTOSCALER, "") : UNKNOWN;
    return {
        nodes,
        autoscaled: seen.state === "unknown" ? UNKNOWN : { state: "there", value: seen.state === "there" },
    };
}

;// CONCATENATED MODULE: ./lib/rehearsal/live-objects.js




const WORTH_A_LIST = 3;
const LIMIT = 500;
const NEVER_LISTED = "Secret";
function liveObjects(api, namespace, types, signal) {
    const lists = new Map();
    const listed = (type) => {
        const key = `${type.apiVersion} ${type.kind}`;
        const list = lists.get(key) ?? listOf(api, type, namespace, signal);
        lists.set(key, list);
        return list;
    };
    return {
        async read(type, name) {
            const same = types.filter(({ apiVersion, kind }) => apiVersion === type.apiVersion && kind === type.kind);
            const many = same.length >= WORTH_A_LIST && type.namespaced && type.kind !== NEVER_LISTED;
            const list = many ? await listed(type) : undefined;
            if (!list)
                return readLive(api, type, namespace, name, signal);
            return list.find((object) => (0,json/* textAt */.$6)(object, "metadata", "name") === name);
        },
    };
}
async function listOf(api, type, namespace, signal) {
    try {
        const query = { limit: `${LIMIT}` };
        const { body } = await api.send({ path: resourcePath(type, namespace), query, signal });
        if ((0,json/* textAt */.$6)(body, "metadata", "continue"))
            return undefined;
        const { apiVersion, kind } = type;
        return (0,json/* listAt */.gT)(body, "items").flatMap((item) => ((0,json/* isMap */.jh)(item) ? [{ apiVersion, kind, ...item }] : []));
    }
    catch (thrown) {
        if (thrown instanceof ApiError && (thrown.status === 403 || thrown.status === 404))
            return undefined;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./lib/rehearsal/reader.js



const reader_LIMIT = 500;
function openReader(api, signal) {
    const lacking = new Set();
    const lacks = (right) => {
        if (right !== "")
            lacking.add(right);
    };
    const read = async (path, right, query) => {
        try {
            const { body } = await api.send({ path, query, signal });
            return (0,json/* isMap */.jh)(body) ? { state: "there", value: body } : UNKNOWN;
        }
        catch (thrown) {
            if (!(thrown instanceof ApiError))
                throw thrown;
            if (thrown.status === 404)
                return MISSING;
            if (thrown.status === 403)
                lacks(right);
            return UNKNOWN;
        }
    };
    return {
        get: (path, right) => read(path, right),
        async list(path, right) {
            const answer = await read(path, right, { limit: `${reader_LIMIT}` });
            if (answer.state !== "there" || (0,json/* textAt */.$6)(answer.value, "metadata", "continue"))
                return UNKNOWN;
            return { state: "there", value: (0,json/* listAt */.gT)(answer.value, "items").filter(json/* isMap */.jh) };
        },
        lacks,
        lacking: () => [...lacking].toSorted(),
    };
}

;// CONCATENATED MODULE: ./lib/rehearsal/rehearse.js










const PATIENCE = seconds(5);
const LOOK_EVERY = seconds(1);
async function rehearseSet(manifests, scope) {
    const { objects, unknown } = await dryRunAll(manifests, scope);
    const refused = [...unknown, ...objects.flatMap(({ refusal }) => refusal ?? [])];
    const reader = openReader(scope.api, scope.signal);
    const gatherScope = { ...scope, reader, awaitsImage: awaits(scope.image) };
    const facts = await gather(objects.map(setObject), gatherScope);
    const findings = await judgePatiently(facts, refused.length === 0, gatherScope, scope);
    const lacking = reader.lacking();
    return {
        objects,
        refusals: distinct([...refused, ...told(findings, "refuse", "wait")]),
        notices: distinct([
            ...objects.flatMap(({ notice }) => notice ?? []),
            ...objects.flatMap(({ target, conflicts }) => conflicts.map((one) => conflictNotice(target, one))),
            ...told(findings, "notice"),
            ...(lacking.length > 0 ? [leftOut(lacking)] : []),
        ]),
    };
}
function judge(facts) {
    return CHECKS.flatMap((check) => check.judge(facts));
}
async function judgePatiently(first, worthIt, gatherScope, { clock, logger, signal }) {
    let findings = judge(first);
    const waits = () => worthIt &&
        findings.some(({ verdict }) => verdict === "wait") &&
        !findings.some(({ verdict }) => verdict === "refuse");
    if (waits())
        logger.info(`Waiting up to ${PATIENCE / 1000} s: ${missingOf(findings).join(", ")} may be on its way`);
    let facts = first;
    for (let waited = 0; waited < PATIENCE && waits(); waited += LOOK_EVERY) {
        await clock.sleep(LOOK_EVERY, signal);
        facts = await readAgain(facts, gatherScope, missingOf(findings));
        findings = judge(facts);
    }
    return findings;
}
const NAMESPACE = {
    apiVersion: "v1",
    kind: "Namespace",
    plural: "namespaces",
    namespaced: false,
};
async function dryRunAll(manifests, scope) {
    const set = manifests.map(({ object }) => object);
    const typed = manifests.map((manifest) => ({ manifest, type: typeOf(manifest, scope.discovery) }));
    const known = typed.flatMap(({ manifest, type }) => (type ? [{ manifest, type }] : []));
    const options = {
        ...scope,
        set,
        live: liveObjects(scope.api, scope.namespace, known.map(({ type }) => type), scope.signal),
        changesQuotas: set.some(({ kind }) => kind === "ResourceQuota"),
    };
    const runs = known.map(({ manifest, type }) => dryRun({ manifest, type, object: withConfigHash(manifest.object, set) }, options));
    return {
        objects: await Promise.all(runs),
        unknown: typed.flatMap(({ manifest, type }) => (type ? [] : [unknownKind(manifest)])),
    };
}
function typeOf({ object: { kind, apiVersion } }, discovery) {
    return kind === "Namespace" ? NAMESPACE : discovery.find(apiVersion, kind);
}
function setObject({ target, outcome, after, warnings }) {
    const { manifest, object, live } = target;
    return { manifest, object, after, live, outcome, warnings };
}
function awaits(image) {
    return ({ object }) => image !== undefined && runsImage(object, image.repository);
}
function told(findings, ...verdicts) {
    return findings.filter(({ verdict }) => verdicts.includes(verdict)).map(({ problem }) => problem);
}
function missingOf(findings) {
    return [
        ...new Set(findings.flatMap(({ verdict, missing }) => (verdict === "wait" && missing ? [missing] : []))),
    ];
}
function distinct(problems) {
    return [...new Map(problems.map((problem) => [problem.title, problem])).values()];
}
function unknownKind({ object, file, line }) {
    return {
        title: `The cluster does not know the kind of ${titleOf(object)} (${object.apiVersion})`,
        cause: "A typing error, a version this Kubernetes no longer has, or a CustomResourceDefinition that is not installed.",
        fix: "Correct `apiVersion` and `kind`, or install what defines them.",
        look: `kubectl api-resources | grep -i ${object.kind}`,
        file,
        line,
    };
}
function leftOut(rights) {
    return {
        title: `Some checks before the deployment were left out: the deployer may not ${rights.join(", ")}`,
        cause: "What they would have refused, the rollout shows later, after it has changed something.",
        fix: "Grant the deployer the optional rights of docs/deployer-role.yaml.",
        look: "kubectl auth can-i --list",
    };
}

;// CONCATENATED MODULE: ./lib/phases/rehearse.js







const rehearse = definePhase({
    id: "rehearse",
    title: "Rehearse the deployment",
    needs: { cluster: connect_connect },
    changes: "nothing",
    async run({ cluster: { api } }, { config, manifests, runtime, warn }, signal) {
        const { namespace: name, image } = config;
        const apiVersions = manifests.map(({ object }) => object.apiVersion);
        const [namespace, discovery] = await Promise.all([
            readNamespace(api, name, signal),
            discover(api, apiVersions, signal),
        ]);
        (0,errors/* refuseIfAny */.Yb)(terminating(namespace.live));
        const namespaceExists = !namespace.known || namespace.live !== undefined;
        const { objects, refusals, notices } = await rehearseSet(manifests, {
            ...runtime,
            api,
            discovery,
            namespace: name,
            liveNamespace: namespace.live,
            namespaceExists,
            image: image && { repository: image.repository, standIn: `${image.repository}:${image.tag}` },
            signal,
        });
        for (const notice of notices)
            warn(notice);
        (0,errors/* refuseIfAny */.Yb)(refusals);
        return { namespaceExists, objects };
    },
    describe: ({ objects }) => ({ text: `${objects.length} objects accepted by the cluster` }),
});
async function readNamespace(api, name, signal) {
    const type = { apiVersion: "v1", kind: "Namespace", plural: "namespaces", namespaced: false };
    try {
        return { known: true, live: await readLive(api, type, name, name, signal) };
    }
    catch (thrown) {
        if (thrown.status === 403)
            return { known: false, live: undefined };
        throw thrown;
    }
}
function terminating(namespace) {
    if ((0,json/* textAt */.$6)(namespace, "status", "phase") !== "Terminating")
        return [];
    const name = (0,json/* textAt */.$6)(namespace, "metadata", "name") ?? "";
    return [
        {
            title: `The namespace ${name} is being deleted`,
            cause: "Somebody deleted it, and what is in it is still being removed.",
            fix: "Wait until it is gone, then run the workflow again.",
            look: `kubectl get namespace ${name} -o yaml`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/phases/create-namespace.js







const createNamespace = definePhase({
    id: "create-namespace",
    title: "Namespace",
    needs: { cluster: connect_connect, rehearsal: rehearse },
    changes: "cluster",
    async run({ cluster: { api }, rehearsal }, context, signal) {
        const { namespace } = context.config;
        const manifest = rehearsal.objects.find(({ target }) => target.object.kind === "Namespace");
        if (manifest?.outcome === "unchanged")
            return { outcome: "unchanged" };
        if (manifest) {
            const options = { api, namespace, dryRun: false, provenance: provenanceOf(context), signal };
            const { outcome } = await applyObject(manifest.target, options);
            return { outcome };
        }
        if (rehearsal.namespaceExists)
            return { outcome: "unchanged" };
        return create(api, namespace, signal);
    },
    describe: ({ outcome }) => outcome === "unchanged"
        ? { text: "exists", kind: "untouched" }
        : { text: outcome === "created" ? "created" : "labels changed" },
});
async function create(api, name, signal) {
    try {
        await api.send({
            method: "POST",
            path: "/api/v1/namespaces",
            body: { apiVersion: "v1", kind: "Namespace", metadata: { name } },
            signal,
        });
        return { outcome: "created" };
    }
    catch (thrown) {
        if (!(thrown instanceof ApiError))
            throw thrown;
        if (thrown.status === 409)
            return { outcome: "unchanged" };
        throw new errors/* ClusterError */.b$({
            title: `The namespace ${name} does not exist and cannot be created`,
            detail: thrown.message,
            cause: "Creating namespaces needs a permission for the whole cluster, which a deployer should not have.",
            fix: `Have an administrator create it once: \`kubectl create namespace ${name}\`.`,
        }, { cause: thrown });
    }
}

;// CONCATENATED MODULE: ./lib/phases/create-missing.js








const createMissing = definePhase({
    id: "create-missing",
    title: "Create what is missing",
    needs: { cluster: connect_connect, rehearsal: rehearse, namespace: createNamespace },
    changes: "cluster",
    async run({ cluster, rehearsal }, context, signal) {
        const { config, written } = context;
        const repository = config.image?.repository;
        const missing = rehearsal.objects
            .filter(({ outcome, target }) => outcome === "created" && target.object.kind !== "Namespace")
            .map(({ target }) => target)
            .filter(({ object }) => repository === undefined || !runsImage(object, repository));
        const provenance = provenanceOf(context);
        const options = { api: cluster.api, namespace: config.namespace, dryRun: false, provenance, signal };
        const applied = [];
        const applyOne = async (target) => {
            const one = await applyObject(target, options);
            applied.push(one);
            written.push(one);
        };
        for (const group of applyGroups(missing))
            await Promise.all(group.map(applyOne));
        return applied;
    },
    describe: () => ({ text: "", kind: "untouched" }),
});

;// CONCATENATED MODULE: ./lib/image/push.js


const push_RETRY_WAITS = [5_000, 15_000];
const PASSING = /\b(?:429|500|502|503|504)\b|toomanyrequests|unexpected EOF|\bEOF\b|connection reset|broken pipe|i\/o timeout|TLS handshake timeout|use of closed network connection|cannot reuse body/i;
async function pushImage(options) {
    const { reference, clock, signal } = options;
    for (const wait of [...push_RETRY_WAITS, undefined]) {
        await login(options);
        const finished = await options.docker.run(["push", reference], { signal, onLine: options.onLine });
        const output = `${finished.stdout}\n${finished.stderr}`;
        if (finished.exitCode === 0)
            return { reference, digest: digestIn(output) };
        if (wait === undefined || !PASSING.test(output))
            throw new errors/* CommandError */.Qd(pushProblem(output, options));
        options.onLine(`The push failed in a way that may pass; trying again in ${wait / 1000} s`);
        await clock.sleep(wait, signal);
    }
    throw new Error("unreachable: the last wait is undefined");
}
async function login({ docker, login: { registry, username, password }, signal, }) {
    if (password === "")
        return;
    const finished = await docker.run(["login", "--username", username, "--password-stdin", registry], {
        input: password,
        signal,
    });
    if (finished.exitCode !== 0)
        throw new errors/* CommandError */.Qd(loginProblem(finished, registry, username));
}
function digestIn(output) {
    const digest = /digest: (sha256:[0-9a-f]{64}) size: /.exec(output)?.[1];
    if (digest)
        return digest;
    throw new errors/* CommandError */.Qd({
        title: "docker pushed the image but did not tell its digest",
        detail: output.trim().slice(-1000),
    });
}
function loginProblem({ stderr }, registry, username) {
    const detail = stderr.replace(/^WARNING!.*$/gm, "").trim();
    const unreachable = /no such host|connection refused|i\/o timeout|dial tcp/i.test(detail);
    return {
        title: unreachable
            ? `The registry ${registry} cannot be reached`
            : `The login to ${registry} as ${username} failed`,
        detail,
        cause: unreachable
            ? "The name is wrong, or the runner has no way to it."
            : "The password or token is wrong or has expired.",
        fix: unreachable
            ? "Correct the input `registry`."
            : "Leave `registry-password` out to use the job's own token; a personal token must be a classic one with `write:packages`.",
    };
}
const push_RULES = [
    {
        pattern: /permission_denied: write_package/,
        explain: (repository) => ({
            title: `GHCR refused the push: this repository may not write the package ${repository}`,
            cause: "The package was first pushed from elsewhere and does not know this repository, or the job lacks the permission.",
            fix: "In the package's settings, under Manage Actions access, add this repository with the role Write; and give the job `permissions: packages: write`.",
        }),
    },
    {
        pattern: /installation not allowed to (?:Create|Write) organization package/i,
        explain: (repository) => ({
            title: `The token may not create or write the package ${repository}`,
            cause: "The job lacks the permission, or the organisation does not let its members create packages.",
            fix: "Give the job `permissions: packages: write` and use its own token, not one of a GitHub App.",
        }),
    },
    {
        pattern: /must be lowercase|invalid reference format/,
        explain: (repository) => ({
            title: `\`${repository}\` is not a valid image name`,
            cause: "Image names are lower case.",
            fix: `Use \`image: ${repository.toLowerCase()}\`.`,
        }),
    },
    {
        pattern: /unauthorized|\b401\b|no basic auth credentials|authentication required|denied: denied/i,
        explain: (repository) => ({
            title: `The registry does not accept the credentials for ${repository}`,
            cause: "Nobody is logged in, or the token is wrong, expired, or may only read.",
            fix: "Leave `registry-password` out to use the job's own token; a personal token must be a classic one with `write:packages`.",
        }),
    },
    {
        pattern: /denied|\b403\b|forbidden/i,
        explain: (repository) => ({
            title: `The registry refused the push to ${repository}`,
            cause: "The credentials are right but may not write this package.",
            fix: "Give the job `permissions: packages: write`, and check that the owner in the image's name is yours.",
        }),
    },
    {
        pattern: /no such host|connection refused|dial tcp/i,
        explain: (repository) => ({
            title: `The registry ${registryOf(repository)} cannot be reached`,
            cause: "The name is wrong, or the runner has no way to it.",
            fix: "Correct the input `registry`.",
        }),
    },
];
function pushProblem(output, { reference }) {
    const repository = reference.slice(0, reference.lastIndexOf(":"));
    const rule = push_RULES.find(({ pattern }) => pattern.test(output));
    const explained = rule?.explain(repository) ?? {
        title: `The push of ${reference} failed`,
        fix: "The whole output is in the log above.",
    };
    return {
        detail: output.trim().split("\n").slice(-4).join("\n"),
        look: `docker push ${reference}`,
        ...explained,
    };
}

;// CONCATENATED MODULE: ./lib/phases/push-image.js





const push_image_pushImage = definePhase({
    id: "push-image",
    title: "Push the image",
    needs: { image: build_image_buildImage, rehearsal: rehearse },
    changes: "registry",
    async run({ image }, { config, runtime }, signal) {
        if (!image || !config.image)
            return undefined;
        const { clock, logger } = runtime;
        const lines = [];
        try {
            const pushed = await pushImage({
                docker: image.docker,
                reference: image.reference,
                login: config.image,
                clock,
                signal,
                onLine: (line) => lines.push(line),
            });
            logger.info(`Pushed ${pushed.reference}@${pushed.digest}`);
            return pushed;
        }
        finally {
            logger.group(`Push to ${config.image.registry}`, lines);
        }
    },
    describe(pushed) {
        if (!pushed)
            return { text: "left out", kind: "left-out" };
        return { text: `tag ${parseReference(pushed.reference).tag ?? ""}` };
    },
});

;// CONCATENATED MODULE: ./lib/phases/deploy-objects.js









const deployObjects = definePhase({
    id: "deploy-objects",
    title: "Deploy the services",
    needs: { cluster: connect_connect, rehearsal: rehearse, created: createMissing, image: push_image_pushImage },
    changes: "cluster",
    async run({ cluster, rehearsal, created, image }, context, signal) {
        const { config, written } = context;
        const early = new Map(created.map((applied) => [applied.target, applied]));
        const provenance = provenanceOf(context, image?.digest);
        const options = { api: cluster.api, namespace: config.namespace, dryRun: false, provenance, signal };
        const applyOne = async (rehearsed) => {
            const done = early.get(rehearsed.target);
            if (done)
                return done;
            const target = pinned(rehearsed.target, config.image?.repository, image && config.image && `${config.image.repository}@${image.digest}`);
            if (target === rehearsed.target && rehearsed.outcome === "unchanged")
                return untouched(target);
            const one = await applyObject(target, options);
            written.push(one);
            return one;
        };
        const applied = [];
        const objects = rehearsal.objects.filter(({ target }) => target.object.kind !== "Namespace");
        for (const group of applyGroups(objects.map((rehearsed) => ({ ...rehearsed, object: rehearsed.target.object })))) {
            applied.push(...(await Promise.all(group.map(applyOne))));
        }
        return applied;
    },
    describe(applied) {
        const count = (outcome) => applied.filter((one) => one.outcome === outcome).length;
        const parts = ["created", "changed", "unchanged"].filter((outcome) => count(outcome) > 0);
        const kind = count("unchanged") === applied.length ? "untouched" : undefined;
        return { text: parts.map((outcome) => `${count(outcome)} ${outcome}`).join(", "), kind };
    },
});
function pinned(target, repository, image) {
    if (repository === undefined || image === undefined)
        return target;
    const object = pinImage(target.object, repository, image);
    return object === target.object ? target : { ...target, object };
}
function untouched(target) {
    return { target, outcome: "unchanged", object: target.live ?? {}, warnings: [], serverTime: 0 };
}

;// CONCATENATED MODULE: ./lib/rollout/observation.js

const WORKLOAD_KINDS = ["Deployment", "StatefulSet", "DaemonSet"];
function isWorkloadKind(kind) {
    return WORKLOAD_KINDS.includes(kind);
}
function sceneOf(observation) {
    const byKind = memoized((kind) => observation.objects(kind));
    const byName = memoized((kind) => new Map(byKind(kind).map((object) => [observation_nameOf(object), object])));
    const byOwner = memoized((kind) => groupedByOwner(byKind(kind)));
    const byObject = memoized(() => Map.groupBy(byKind("Event"), (event) => (0,json/* textAt */.$6)(event, "involvedObject", "uid") ?? ""));
    const eventsOf = memoized((uid) => oldestFirst(byObject("").get(uid) ?? []));
    return {
        objects: byKind,
        named: (kind, name) => byName(kind).get(name),
        owned: (owner, kind) => byOwner(kind).get(uidOf(owner)) ?? [],
        eventsOf: (object) => eventsOf(uidOf(object)),
    };
}
function oldestFirst(events) {
    return events.length < 2 ? events : events.toSorted((a, b) => compareText(eventTime(a), eventTime(b)));
}
function memoized(make) {
    const made = new Map();
    return (key) => {
        const found = made.get(key);
        if (found !== undefined)
            return found;
        const value = make(key);
        made.set(key, value);
        return value;
    };
}
function groupedByOwner(objects) {
    const groups = new Map();
    for (const object of objects) {
        for (const reference of (0,json/* listAt */.gT)(object, "metadata", "ownerReferences")) {
            const uid = (0,json/* textAt */.$6)(reference, "uid") ?? "";
            const group = groups.get(uid);
            if (group)
                group.push(object);
            else
                groups.set(uid, [object]);
        }
    }
    return groups;
}
function eventTime(event) {
    return ((0,json/* textAt */.$6)(event, "series", "lastObservedTime") ??
        (0,json/* textAt */.$6)(event, "lastTimestamp") ??
        (0,json/* textAt */.$6)(event, "eventTime") ??
        (0,json/* textAt */.$6)(event, "metadata", "creationTimestamp") ??
        "");
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function find(observation, kind, name) {
    return observation.objects(kind).find((object) => observation_nameOf(object) === name);
}
function observation_nameOf(object) {
    return (0,json/* textAt */.$6)(object, "metadata", "name") ?? "";
}
function uidOf(object) {
    return (0,json/* textAt */.$6)(object, "metadata", "uid") ?? "";
}
function newestReplicaSet(deployment, scene) {
    const revision = observation_revisionOf(deployment);
    return scene
        .owned(deployment, "ReplicaSet")
        .find((replicaSet) => revision !== undefined && observation_revisionOf(replicaSet) === revision);
}
function podsOfNewestRevision(workload, observation) {
    return newestPods(workload, sceneOf(observation));
}
function newestPods(workload, scene) {
    return podsOwned(workload, scene).filter((pod) => !isEnding(pod) && isOfNewestRevision(pod, workload));
}
function outgoingPods(workload, scene) {
    if ((0,json/* textAt */.$6)(workload, "kind") !== "Deployment")
        return podsOwned(workload, scene).filter((pod) => isEnding(pod) || !isOfNewestRevision(pod, workload));
    const newest = newestReplicaSet(workload, scene);
    const older = scene.owned(workload, "ReplicaSet").filter((set) => set !== newest);
    return [...older.flatMap((set) => scene.owned(set, "Pod")), ...podsOwned(workload, scene).filter(isEnding)];
}
function podsOwned(workload, scene) {
    switch ((0,json/* textAt */.$6)(workload, "kind")) {
        case "Deployment": {
            const replicaSet = newestReplicaSet(workload, scene);
            return replicaSet ? scene.owned(replicaSet, "Pod") : [];
        }
        case "Pod":
            return [workload];
        default:
            return scene.owned(workload, "Pod");
    }
}
function isOfNewestRevision(pod, workload) {
    const label = (name) => (0,json/* textAt */.$6)(pod, "metadata", "labels", name);
    switch ((0,json/* textAt */.$6)(workload, "kind")) {
        case "StatefulSet":
            return label("controller-revision-hash") === (0,json/* textAt */.$6)(workload, "status", "updateRevision");
        case "DaemonSet":
            return (label("pod-template-generation") === annotation(workload, "deprecated.daemonset.template.generation"));
        default:
            return true;
    }
}
function isEnding(pod) {
    return (0,json/* textAt */.$6)(pod, "metadata", "deletionTimestamp") !== undefined;
}
function annotation(object, name) {
    return (0,json/* textAt */.$6)((0,json/* mapAt */.SC)(object, "metadata", "annotations"), name);
}
function observation_revisionOf(object) {
    return annotation(object, "deployment.kubernetes.io/revision");
}
function isReady(pod) {
    return isTrue(pod, "Ready");
}
function isTrue(object, type) {
    return conditionOf(object, type)?.["status"] === "True";
}
function conditionOf(object, type) {
    const condition = (0,json/* listAt */.gT)(object, "status", "conditions").find((candidate) => (0,json/* textAt */.$6)(candidate, "type") === type);
    return condition === undefined ? undefined : (0,json/* mapAt */.SC)(condition);
}

;// CONCATENATED MODULE: ./lib/cluster/watch-cache.js




const WATCH_SECONDS = 290;
const RECONNECT_WAITS = [0, 250, 1000, 2000, 5000];
const PROVED = 1000;
async function openWatchCache(options) {
    const stores = new Map();
    const changes = createChangeSignal(options.clock);
    await Promise.all(options.types.map(async (type) => {
        const store = { type, objects: new Map(), isBroken: false };
        const version = await list(store, options).catch((thrown) => leaveOut(type, thrown, options));
        if (version === undefined)
            return;
        stores.set(type.kind, store);
        keepWatching(store, version, options, changes.notify).catch((thrown) => {
            if (options.signal.aborted)
                return;
            if (isNeeded(type, options))
                changes.fail(thrown);
            else
                stores.delete(type.kind);
        });
    }));
    return {
        objects: (kind) => [...(stores.get(kind)?.objects.values() ?? [])],
        isWatched: (kind) => stores.has(kind),
        isCurrent: () => [...stores.values()].every(({ isBroken }) => !isBroken),
        nextChange: (milliseconds, signal) => changes.next(milliseconds, signal),
    };
}
function isNeeded({ kind }, { needed }) {
    return needed === undefined || needed.has(kind);
}
function leaveOut(type, thrown, options) {
    if (isNeeded(type, options) || !(thrown instanceof errors/* ClusterError */.b$))
        throw thrown;
    options.onLeftOut?.(thrown.problems[0]);
}
async function list({ type, objects }, options) {
    const { body } = await options.api
        .send({ path: resourcePath(type, options.namespace), signal: options.signal })
        .catch((thrown) => {
        throw thrown instanceof ApiError && thrown.status === 403 ? mayNotList(type, thrown) : thrown;
    });
    objects.clear();
    for (const object of (0,json/* listAt */.gT)(body, "items"))
        if ((0,json/* isMap */.jh)(object))
            objects.set(keyOf(object), { kind: type.kind, ...object });
    return (0,json/* textAt */.$6)(body, "metadata", "resourceVersion") ?? "";
}
async function keepWatching(store, from, options, notify) {
    const cursor = { version: from, expired: false };
    let failures = 0;
    while (!options.signal.aborted) {
        const { version } = cursor;
        try {
            if (cursor.expired)
                await relist(store, cursor, options, notify);
            await watchOnce(store, cursor, options, notify);
            failures = cursor.version === version ? failures + 1 : 0;
        }
        catch (thrown) {
            if (options.signal.aborted)
                return;
            store.isBroken = true;
            if (isFinal(thrown))
                throw thrown;
            cursor.expired ||= thrown instanceof ApiError && thrown.status === 410;
            failures += 1;
        }
        const wait = RECONNECT_WAITS[Math.min(failures, RECONNECT_WAITS.length - 1)] ?? 0;
        await options.clock.sleep(wait, options.signal);
    }
}
function isFinal(thrown) {
    return thrown instanceof ApiError ? [401, 403].includes(thrown.status) : thrown instanceof errors/* ClusterError */.b$;
}
async function relist(store, cursor, options, notify) {
    cursor.version = await list(store, options);
    cursor.expired = false;
    notify();
}
async function watchOnce(store, cursor, options, notify) {
    const { api, namespace, signal } = options;
    const query = {
        watch: "1",
        allowWatchBookmarks: "true",
        timeoutSeconds: `${WATCH_SECONDS}`,
        resourceVersion: cursor.version,
    };
    const over = new AbortController();
    if (store.isBroken)
        proveWell(store, options, AbortSignal.any([signal, over.signal]), notify);
    try {
        for await (const line of api.lines({ path: resourcePath(store.type, namespace), query, signal })) {
            if (!takeLine(line, store, cursor, notify))
                return;
        }
    }
    finally {
        over.abort(new Error("the watch is over"));
    }
}
function proveWell(store, { clock }, signal, notify) {
    clock.sleep(PROVED, signal).then(() => {
        store.isBroken = false;
        notify();
    }, () => { });
}
function takeLine(line, store, cursor, notify) {
    const event = JSON.parse(line);
    const object = (0,json.at)(event, "object");
    if (!(0,json/* isMap */.jh)(object))
        return true;
    if ((0,json/* textAt */.$6)(event, "type") === "ERROR") {
        cursor.expired = (0,json/* numberAt */.tk)(object, "code") === 410;
        return false;
    }
    cursor.version = (0,json/* textAt */.$6)(object, "metadata", "resourceVersion") ?? cursor.version;
    if (applyEvent((0,json/* textAt */.$6)(event, "type") ?? "", object, store))
        notify();
    return true;
}
function applyEvent(event, object, { type: { kind }, objects }) {
    if (event === "BOOKMARK")
        return false;
    if (event === "DELETED")
        return objects.delete(keyOf(object));
    objects.set(keyOf(object), { kind, ...object });
    return true;
}
function keyOf(object) {
    return (0,json/* textAt */.$6)(object, "metadata", "uid") ?? (0,json/* textAt */.$6)(object, "metadata", "name") ?? "";
}
function mayNotList(type, error) {
    return new errors/* ClusterError */.b$({
        title: `The credentials of the kubeconfig may not list and watch ${type.plural}`,
        detail: error.message,
        cause: "Without it the rollout cannot be followed.",
        fix: `Grant get, list and watch on \`${type.plural}\` in the deployer's Role; docs/kubeconfig.md has the Role.`,
        look: `kubectl auth can-i watch ${type.plural}`,
    }, { cause: error });
}
function createChangeSignal(clock) {
    let current = Promise.withResolvers();
    let broken;
    return {
        notify() {
            current.resolve();
            current = Promise.withResolvers();
        },
        fail(thrown) {
            broken = { thrown };
            current.resolve();
        },
        async next(milliseconds, signal) {
            const timer = new AbortController();
            const waiting = clock
                .sleep(milliseconds, AbortSignal.any([signal, timer.signal]))
                .catch(() => signal.throwIfAborted());
            try {
                await Promise.race([current.promise, waiting]);
            }
            finally {
                timer.abort();
            }
            if (broken)
                throw broken.thrown;
        },
    };
}

;// CONCATENATED MODULE: ./lib/phases/watch-namespace.js








const BUILT_IN = [
    { apiVersion: "v1", kind: "Pod", plural: "pods", namespaced: true },
    { apiVersion: "v1", kind: "Service", plural: "services", namespaced: true },
    { apiVersion: "v1", kind: "Event", plural: "events", namespaced: true },
    { apiVersion: "v1", kind: "ResourceQuota", plural: "resourcequotas", namespaced: true },
    { apiVersion: "v1", kind: "PersistentVolumeClaim", plural: "persistentvolumeclaims", namespaced: true },
    { apiVersion: "apps/v1", kind: "Deployment", plural: "deployments", namespaced: true },
    { apiVersion: "apps/v1", kind: "ReplicaSet", plural: "replicasets", namespaced: true },
    { apiVersion: "apps/v1", kind: "StatefulSet", plural: "statefulsets", namespaced: true },
    { apiVersion: "apps/v1", kind: "DaemonSet", plural: "daemonsets", namespaced: true },
    { apiVersion: "batch/v1", kind: "Job", plural: "jobs", namespaced: true },
];
const ALWAYS = ["Pod", "Service", "Event", "ResourceQuota"];
const watchNamespace = definePhase({
    id: "watch-namespace",
    title: "Watch the namespace",
    needs: { cluster: connect_connect, rehearsal: rehearse, namespace: createNamespace },
    changes: "nothing",
    run({ cluster, rehearsal }, context, signal) {
        return watch(cluster.api, rehearsal, context, signal);
    },
    describe: () => ({ text: "", kind: "untouched" }),
});
function watch(api, rehearsal, { config, runtime, defer, warn }, signal) {
    const types = typesToWatch(rehearsal);
    const end = new AbortController();
    defer(async () => end.abort());
    return openWatchCache({
        api,
        clock: runtime.clock,
        namespace: config.namespace,
        types,
        needed: new Set(types.map(({ kind }) => kind).filter((kind) => watch_namespace_isNeeded(kind))),
        onLeftOut: warn,
        signal: AbortSignal.any([end.signal, signal]),
    });
}
function typesToWatch({ objects }) {
    const applied = objects.map(({ target }) => target.type).filter(({ namespaced }) => namespaced);
    const kinds = new Set([...ALWAYS, ...applied.map(({ kind }) => kind)]);
    if (kinds.has("Deployment"))
        kinds.add("ReplicaSet");
    if (objects.some(({ target }) => mountsClaims(target.object)))
        kinds.add("PersistentVolumeClaim");
    const custom = applied.filter(({ apiVersion }) => watch_namespace_isCustom(apiVersion));
    const byKind = new Map(custom.map((type) => [type.kind, type]));
    return [...BUILT_IN.filter(({ kind }) => kinds.has(kind)), ...byKind.values()];
}
function mountsClaims(object) {
    const volumes = (0,json/* listAt */.gT)(object, ...(templatePath((0,json/* textAt */.$6)(object, "kind") ?? "") ?? []), "spec", "volumes");
    return ((0,json/* listAt */.gT)(object, "spec", "volumeClaimTemplates").length > 0 ||
        volumes.some((volume) => (0,json.at)(volume, "persistentVolumeClaim") !== undefined));
}
function watch_namespace_isNeeded(kind) {
    return (isWorkloadKind(kind) || kind === "ReplicaSet" || kind === "Pod" || kind === "Service" || kind === "Job");
}
function watch_namespace_isCustom(apiVersion) {
    const [group = ""] = apiVersion.split("/");
    return apiVersion.includes("/") && group.includes(".") && !group.endsWith("k8s.io");
}

;// CONCATENATED MODULE: ./lib/phases/find-url.js






const NEW_ADDRESS = seconds(120);
const findUrl = definePhase({
    id: "find-url",
    title: "Find the URL",
    needs: { applied: deployObjects, cache: watchNamespace },
    changes: "nothing",
    async run({ applied, cache }, context, signal) {
        const { roles, runtime } = context;
        const service = applied.find(({ target }) => target.object.kind === "Service" && target.object.metadata.name === roles.api?.name);
        if (!roles.api || !service || (0,json/* textAt */.$6)(service.target.object, "spec", "type") !== "LoadBalancer")
            return undefined;
        const patience = service.outcome === "unchanged" ? 0 : NEW_ADDRESS;
        const until = Math.min(runtime.clock.now() + patience, context.deadline);
        for (;;) {
            const url = urlOf(roles.api, cache);
            const left = until - runtime.clock.now();
            if (url !== undefined)
                return url;
            if (left <= 0)
                return noAddress(roles.api, context);
            await cache.nextChange(left, signal);
        }
    },
    describe: () => ({ text: "", kind: "untouched" }),
});
function urlOf({ name, port }, cache) {
    const [ingress] = (0,json/* listAt */.gT)(find(cache, "Service", name), "status", "loadBalancer", "ingress");
    const host = (0,json/* textAt */.$6)(ingress, "hostname") ?? (0,json/* textAt */.$6)(ingress, "ip");
    if (!host)
        return undefined;
    return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
function noAddress({ name, port }, { config, warn }) {
    warn({
        title: `The Service ${name} has no external address`,
        cause: "The cluster has no load balancer controller (kind, minikube without tunnel, bare metal), or the cloud is still at it.",
        fix: `Until then: \`kubectl -n ${config.namespace} port-forward service/${name} ${port}:${port}\``,
        look: `kubectl -n ${config.namespace} describe service ${name}`,
    });
    return undefined;
}

;// CONCATENATED MODULE: ./lib/rollout/followed.js

function followed_keyOf({ kind, name }) {
    return `${kind}/${name}`;
}
function toFollow(object, { writtenAt, dependsOn = [] }) {
    return {
        kind: (0,json/* textAt */.$6)(object, "kind") ?? "",
        name: (0,json/* textAt */.$6)(object, "metadata", "name") ?? "",
        uid: (0,json/* textAt */.$6)(object, "metadata", "uid") ?? "",
        createdAt: (0,json/* textAt */.$6)(object, "metadata", "creationTimestamp") ?? "",
        generation: (0,json/* numberAt */.tk)(object, "metadata", "generation") ?? 0,
        writtenAt,
        template: templateText(object),
        dependsOn,
        seen: false,
    };
}
function templateText(object) {
    return (0,json/* canonical */.$N)((0,json/* mapAt */.SC)(object, "spec", "template"));
}

;// CONCATENATED MODULE: ./lib/rollout/dependencies.js




function dependenciesOf(objects) {
    const workloads = objects.filter((object) => isWorkloadKind((0,json/* textAt */.$6)(object, "kind") ?? ""));
    const services = objects.filter((object) => (0,json/* textAt */.$6)(object, "kind") === "Service");
    return new Map(workloads.map((workload) => {
        const text = `${(0,json/* canonical */.$N)((0,json/* mapAt */.SC)(workload, "spec", "template"))} ${configurationOf(workload, objects)}`;
        const called = services
            .filter((service) => mentions(text, dependencies_named(service).name))
            .flatMap((service) => workloads.filter((other) => selects((0,json/* mapAt */.SC)(service, "spec", "selector"), podLabels(other))))
            .filter((other) => other !== workload);
        return [followed_keyOf(dependencies_named(workload)), [...new Set(called.map((other) => followed_keyOf(dependencies_named(other))))]];
    }));
}
function configurationOf(workload, objects) {
    const template = (0,json/* mapAt */.SC)(workload, "spec", "template", "spec");
    const containers = [...(0,json/* listAt */.gT)(template, "initContainers"), ...(0,json/* listAt */.gT)(template, "containers")];
    const names = new Set([
        ...containers.flatMap((container) => [
            ...(0,json/* listAt */.gT)(container, "envFrom").map((source) => (0,json/* textAt */.$6)(source, "configMapRef", "name")),
            ...(0,json/* listAt */.gT)(container, "env").map((one) => (0,json/* textAt */.$6)(one, "valueFrom", "configMapKeyRef", "name")),
        ]),
        ...(0,json/* listAt */.gT)(template, "volumes").map((volume) => (0,json/* textAt */.$6)(volume, "configMap", "name")),
    ]);
    return objects
        .filter((object) => (0,json/* textAt */.$6)(object, "kind") === "ConfigMap" && names.has(dependencies_named(object).name))
        .map((object) => (0,json/* canonical */.$N)((0,json/* mapAt */.SC)(object, "data")))
        .join(" ");
}
function mentions(text, name) {
    return name !== "" && new RegExp(`(?<![\\w-])${name.replaceAll(".", "\\.")}(?![\\w-])`).test(text);
}
function dependencies_named(object) {
    return { kind: (0,json/* textAt */.$6)(object, "kind") ?? "", name: (0,json/* textAt */.$6)(object, "metadata", "name") ?? "" };
}

;// CONCATENATED MODULE: ./lib/rollout/signals/quantity.js
const FACTORS = {
    "": 1,
    n: 1e-9,
    u: 1e-6,
    m: 1e-3,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
};
function quantityOf(text) {
    const [, amount, unit = ""] = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([A-Za-z]*)$/.exec(text) ?? [];
    return Number(amount) * (FACTORS[unit] ?? Number.NaN);
}

;// CONCATENATED MODULE: ./lib/rollout/views.js


function podView(pod, scene) {
    return {
        pod,
        name: observation_nameOf(pod),
        phase: (0,json/* textAt */.$6)(pod, "status", "phase") ?? "",
        unschedulable: schedulerWords(pod),
        events: scene.eventsOf(pod),
        containers: [
            ...containerViews(pod, "initContainers", "initContainerStatuses"),
            ...containerViews(pod, "containers", "containerStatuses"),
        ],
    };
}
function schedulerWords(pod) {
    if ((0,json/* textAt */.$6)(pod, "spec", "nodeName") !== undefined)
        return undefined;
    const scheduled = conditionOf(pod, "PodScheduled");
    if (scheduled?.["status"] !== "False" || scheduled["reason"] !== "Unschedulable")
        return undefined;
    return (0,json/* textAt */.$6)(scheduled, "message") ?? "";
}
function containerViews(pod, specs, statuses) {
    return (0,json/* listAt */.gT)(pod, "status", statuses).map((status) => {
        const name = (0,json/* textAt */.$6)(status, "name") ?? "";
        const spec = (0,json/* mapAt */.SC)((0,json/* listAt */.gT)(pod, "spec", specs).find((candidate) => (0,json/* textAt */.$6)(candidate, "name") === name));
        return containerView(name, roleOf(specs, spec), spec, status);
    });
}
function roleOf(list, spec) {
    if (list === "containers")
        return "container";
    return (0,json/* textAt */.$6)(spec, "restartPolicy") === "Always" ? "sidecar" : "init container";
}
function containerView(name, role, spec, status) {
    const waiting = (0,json.at)(status, "state", "waiting");
    const running = (0,json.at)(status, "state", "running");
    const ended = endedOf((0,json.at)(status, "state", "terminated")) ?? endedOf((0,json.at)(status, "lastState", "terminated"));
    return {
        name,
        role,
        image: (0,json/* textAt */.$6)(spec, "image") ?? (0,json/* textAt */.$6)(status, "image") ?? "",
        spec,
        ready: (0,json.at)(status, "ready") === true,
        waiting: (0,json/* isMap */.jh)(waiting)
            ? { reason: (0,json/* textAt */.$6)(waiting, "reason") ?? "", message: (0,json/* textAt */.$6)(waiting, "message") ?? "" }
            : undefined,
        runningSince: (0,json/* isMap */.jh)(running) ? timeAt(running, "startedAt") : undefined,
        started: (0,json.at)(status, "started") === true || (0,json.at)(spec, "startupProbe") === undefined,
        ended,
        crashes: crashesOf(status, role),
    };
}
function endedOf(terminated) {
    if (!(0,json/* isMap */.jh)(terminated))
        return undefined;
    return {
        exitCode: (0,json/* numberAt */.tk)(terminated, "exitCode") ?? 0,
        reason: (0,json/* textAt */.$6)(terminated, "reason") ?? "",
        message: (0,json/* textAt */.$6)(terminated, "message") ?? "",
        startedAt: timeAt(terminated, "startedAt"),
    };
}
const NODE_LOST = new Set(["ContainerStatusUnknown", "Unknown"]);
function crashesOf(status, role) {
    const now = endedOf((0,json.at)(status, "state", "terminated"));
    const before = endedOf((0,json.at)(status, "lastState", "terminated"));
    if (role === "init container" && now?.exitCode === 0)
        return 0;
    const isDown = now !== undefined || ((0,json.at)(status, "state", "waiting") !== undefined && before !== undefined);
    const ends = ((0,json/* numberAt */.tk)(status, "restartCount") ?? 0) + (isDown ? 1 : 0);
    const excused = [now, before].filter((end) => end && NODE_LOST.has(end.reason)).length;
    return Math.max(0, ends - excused);
}
function timeAt(value, key) {
    return Date.parse((0,json/* textAt */.$6)(value, key) ?? "") || 0;
}
function containerKey({ pod }, container) {
    return `${(0,json/* textAt */.$6)(pod, "metadata", "uid") ?? observation_nameOf(pod)}/${container.name}`;
}
function crashCounts(pods) {
    const counts = new Map();
    for (const pod of pods) {
        const uid = (0,json/* textAt */.$6)(pod, "metadata", "uid") ?? observation_nameOf(pod);
        for (const [specs, statuses] of views_CONTAINER_LISTS) {
            for (const status of (0,json/* listAt */.gT)(pod, "status", statuses)) {
                const crashes = crashesOf(status, specs === "containers" ? "container" : "init container");
                const name = (0,json/* textAt */.$6)(status, "name") ?? "";
                const isForgiven = crashes > 0 && crashes <= STARTS_FORGIVEN && endedAtItsStart(pod, specs, status);
                counts.set(`${uid}/${name}`, isForgiven ? 0 : crashes);
            }
        }
    }
    return counts;
}
const views_CONTAINER_LISTS = [
    ["containers", "containerStatuses"],
    ["initContainers", "initContainerStatuses"],
];
const STARTS_FORGIVEN = 2;
const START = 3000;
function endedAtItsStart(pod, specs, status) {
    const spec = (0,json/* listAt */.gT)(pod, "spec", specs).find((one) => (0,json/* textAt */.$6)(one, "name") === (0,json/* textAt */.$6)(status, "name"));
    if ((0,json.at)(spec, "readinessProbe") !== undefined || (0,json.at)(spec, "startupProbe") !== undefined)
        return false;
    const end = (0,json.at)(status, "state", "terminated") ?? (0,json.at)(status, "lastState", "terminated");
    const [startedAt, finishedAt] = [timeAt(end, "startedAt"), timeAt(end, "finishedAt")];
    return finishedAt > 0 && finishedAt - startedAt < START;
}

;// CONCATENATED MODULE: ./lib/rollout/signals/signal.js



const NOW = 0;
const NEVER = Number.POSITIVE_INFINITY;
function identity({ followed, pod, container, claim }) {
    return {
        workload: followed.name,
        pod: pod?.name ?? "",
        container: container ? `${container.role} ${container.name}` : "",
        containerName: container?.name ?? "",
        image: container?.image ?? "",
        claim: claim ? observation_nameOf(claim) : "",
    };
}
function subjectKey({ workload, pod, container, claim }) {
    if (pod && container)
        return containerKey(pod, container);
    return uidOf(pod?.pod ?? claim ?? workload);
}
function waitingSignals(family) {
    return ({ reasons, message, ...told }) => ({
        ...told,
        family,
        on: "container",
        see(subject) {
            const { waiting, ended } = subject.container ?? {};
            if (!waiting || !reasons.includes(waiting.reason))
                return undefined;
            return matched(message, waiting.message || (ended?.message ?? ""));
        },
    });
}
function eventSignals(family, on) {
    return ({ reasons, message, still, ...told }) => ({
        ...told,
        family,
        on,
        see(subject) {
            if (still && !still(subject))
                return undefined;
            const event = newestEvent(eventsAbout(subject), reasons);
            return event ? matched(message, (0,json/* textAt */.$6)(event, "message") ?? "") : undefined;
        },
    });
}
function eventsAbout({ pod, claim, workload, scene }) {
    return pod?.events ?? scene.eventsOf(claim ?? workload);
}
function newestEvent(events, reasons) {
    return events.findLast((event) => reasons.includes((0,json/* textAt */.$6)(event, "reason") ?? ""));
}
function instantOf(event) {
    return Date.parse(eventTime(event)) || 0;
}
function matched(pattern, message) {
    if (!pattern)
        return { message };
    const match = pattern.exec(message);
    if (!match)
        return undefined;
    const named = Object.entries(match.groups ?? {}).flatMap(([key, value]) => value === undefined ? [] : [[key, value]]);
    return { message, ...Object.fromEntries(named) };
}

;// CONCATENATED MODULE: ./lib/rollout/signals/words.js

function who({ container = "", pod = "" }) {
    const text = container ? `${container} of ${pod}` : pod;
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function plainReference(image) {
    return image.replace(/(@sha256:[0-9a-f]{12})[0-9a-f]{52}$/, "$1…");
}
function words_quoted(text) {
    return text.trim().replace(/\.$/, "");
}
function loggedLast({ lastLine = "" }) {
    return lastLine === "" ? "" : `; its last line: ${words_quoted(lastLine)}`;
}
function probeText(probe) {
    const http = (0,json.at)(probe, "httpGet");
    if ((0,json/* isMap */.jh)(http))
        return `GET ${(0,json/* textAt */.$6)(http, "path") ?? "/"} on port ${portText(http)}`;
    const tcp = (0,json.at)(probe, "tcpSocket");
    if ((0,json/* isMap */.jh)(tcp))
        return `TCP on port ${portText(tcp)}`;
    const grpc = (0,json.at)(probe, "grpc");
    if ((0,json/* isMap */.jh)(grpc))
        return `gRPC on port ${portText(grpc)}`;
    const command = (0,json.at)(probe, "exec", "command");
    return Array.isArray(command) ? `\`${command.join(" ")}\`` : "its probe";
}
function portText(place) {
    return `${(0,json/* numberAt */.tk)(place, "port") ?? (0,json/* textAt */.$6)(place, "port") ?? "?"}`;
}
function concerns(event, container) {
    return (0,json/* textAt */.$6)(event, "involvedObject", "fieldPath")?.endsWith(`{${container}}`) ?? false;
}

;// CONCATENATED MODULE: ./lib/rollout/signals/admission.js






function refused({ message, ...told }) {
    return {
        ...told,
        family: "quota and admission",
        on: "workload",
        see(subject) {
            const words = refusalOf(subject);
            return words === undefined ? undefined : matched(message, words);
        },
    };
}
function refusalOf({ workload, followed, scene }) {
    const owner = followed.kind === "Deployment" ? newestReplicaSet(workload, scene) : workload;
    const condition = owner && conditionOf(owner, "ReplicaFailure");
    if (condition?.["status"] === "True")
        return (0,json/* textAt */.$6)(condition, "message");
    if (followed.kind === "Deployment" || !owner)
        return setRefusal(workload);
    const events = scene.eventsOf(owner);
    const failed = newestEvent(events, ["FailedCreate"]);
    if (!failed || instantOf(failed) + EVENT_SLACK < followed.writtenAt)
        return undefined;
    const created = newestEvent(events, ["SuccessfulCreate"]);
    if (created && instantOf(created) > instantOf(failed))
        return undefined;
    return (0,json/* textAt */.$6)(failed, "message");
}
const EVENT_SLACK = seconds(1);
function setRefusal(deployment) {
    const progressing = conditionOf(deployment, "Progressing");
    return progressing?.["reason"] === "ReplicaSetCreateError" ? (0,json/* textAt */.$6)(progressing, "message") : undefined;
}
const ROOM_IS_USED = seconds(75);
const ROOM_COMES = seconds(17);
const quotaExceeded = refused({
    id: "quota-exceeded",
    message: /exceeded quota: (?<quota>[^,]+), requested: (?<requested>\S+), used: (?<used>\S+), limited: (?<limited>\S+)/,
    patience: (subject) => (hasRoom(subject) || makesRoom(subject) ? ROOM_IS_USED : ROOM_COMES),
    cause: ({ quota, requested, used, limited, workload }) => `The quota ${quota} leaves no room for the pods of ${workload}: requested ${requested}, used ${used}, limited ${limited}.`,
    fix: "Free some of it, ask for less (a rolling update needs room for its surge), or have the quota raised.",
    look: ({ quota }) => `describe resourcequota ${quota}`,
});
function hasRoom(subject) {
    const facts = matched(QUOTA, refusalOf(subject) ?? "");
    const quota = facts?.["quota"] && subject.scene.named("ResourceQuota", facts["quota"]);
    if (!facts || !quota)
        return false;
    const hard = (0,json/* mapAt */.SC)(quota, "status", "hard");
    const used = (0,json/* mapAt */.SC)(quota, "status", "used");
    return (facts["requested"] ?? "").split(",").every((pair) => {
        const [resource = "", amount = ""] = pair.split("=");
        return (quantityOf(amount) + quantityOf(String(used[resource] ?? "0")) <=
            quantityOf(String(hard[resource] ?? "0")));
    });
}
const QUOTA = /exceeded quota: (?<quota>[^,]+), requested: (?<requested>\S+), used/;
function makesRoom({ workload, scene }) {
    return outgoingPods(workload, scene).length > 0;
}
const quotaWantsLimits = refused({
    id: "quota-wants-limits",
    message: /failed quota: (?<quota>[^:]+): must specify (?<what>.+)/,
    patience: NOW,
    cause: ({ quota, what = "" }) => `The quota ${quota} wants every container to specify ${words_quoted(what)}.`,
    fix: "Set `resources.requests` and `resources.limits` of every container.",
    look: ({ quota }) => `describe resourcequota ${quota}`,
});
const outsideLimitRange = refused({
    id: "outside-limit-range",
    message: /(?<what>(?:maximum|minimum) \S+ usage per (?:Container|Pod) is [^[\]]+?)(?:, but|\. No|, (?:maximum|minimum)|[\]"]|$)|resources\.requests: Invalid value: "(?<value>[^"]+)": must be less than or equal to (?<resource>\S+) limit(?: of (?<limit>\S+))?/,
    patience: NOW,
    cause: ({ workload, what, value, resource, limit }) => `The pods of ${workload} do not fit the limits of the namespace: ${what ?? `the request of ${value} ${resource} exceeds the limit${limit ? ` of ${limit}` : ""}`}.`,
    fix: "Adjust `resources` to the LimitRange of the namespace.",
    look: () => "describe limitrange",
});
const podSecurity = refused({
    id: "pod-security",
    message: /violates PodSecurity "(?<level>[^"]+)": (?<fields>[\s\S]+)/,
    patience: NOW,
    cause: ({ workload, level, fields = "" }) => `The namespace enforces PodSecurity "${level}", which the pods of ${workload} violate: ${words_quoted(fields)}.`,
    fix: "Set these fields in the securityContext of the pod template and its containers.",
    look: () => "get namespace --show-labels",
});
const webhookSilent = refused({
    id: "webhook-silent",
    message: /failed calling webhook "(?<webhook>[^"]+)": (?<detail>[\s\S]*)/,
    patience: minutes(1),
    cause: ({ workload, webhook, detail = "" }) => `No pods of ${workload} can be created, because the admission webhook ${webhook} does not answer: ${words_quoted(detail)}.`,
    fix: "Have the administrators of the cluster repair or remove the webhook.",
    look: () => "get validatingwebhookconfigurations,mutatingwebhookconfigurations",
});
const webhookDenied = refused({
    id: "admission-denied",
    message: /(?:admission webhook "(?<webhook>[^"]+)" denied the request|ValidatingAdmissionPolicy '(?<policy>[^']+)'[\s\S]*? denied request): (?<detail>[\s\S]*)/,
    patience: NOW,
    cause: ({ workload, webhook, policy, detail = "" }) => `The policy ${webhook ?? policy} of the cluster denies the pods of ${workload}: ${words_quoted(detail)}.`,
    fix: "Change the pod template as the policy asks, or talk to the administrators of the cluster.",
});
const serviceAccountMissing = refused({
    id: "service-account-missing",
    message: /serviceaccount "(?<name>[^"]+)" not found/i,
    patience: seconds(3.5),
    cause: ({ workload, name }) => `The ServiceAccount ${name} of ${workload} does not exist.`,
    fix: ({ name }) => `Add the ServiceAccount ${name} to the manifests, or correct \`serviceAccountName\`.`,
    look: () => "get serviceaccounts",
});
const classMissing = refused({
    id: "class-missing",
    message: /no (?<priority>PriorityClass) with name (?<name>\S+) was found|(?<runtime>RuntimeClass) "(?<runtimeName>[^"]+)" not found/,
    patience: seconds(3.5),
    cause: ({ workload, priority, runtime, name, runtimeName }) => `The ${priority ?? runtime} ${name ?? runtimeName} of ${workload} does not exist.`,
    fix: "Correct the name in the pod template, or have the class created.",
    look: () => "get priorityclasses,runtimeclasses",
});
const podsRefused = refused({
    id: "pods-refused",
    message: /^(?:Error creating: )?(?<detail>[\s\S]*)/,
    patience: seconds(15),
    cause: ({ workload, detail = "" }) => `The pods of ${workload} cannot be created: ${words_quoted(detail)}.`,
    fix: "Change the pod template as the message asks.",
});
const ADMISSION_SIGNALS = [
    quotaExceeded,
    quotaWantsLimits,
    outsideLimitRange,
    podSecurity,
    webhookSilent,
    webhookDenied,
    serviceAccountMissing,
    classMissing,
    podsRefused,
];

;// CONCATENATED MODULE: ./lib/rollout/signals/container-start.js



const startSignal = waitingSignals("container start");
const MADE_LATE = seconds(3.5);
const missingReference = startSignal({
    id: "missing-reference",
    reasons: ["CreateContainerConfigError"],
    message: /(?<kind>configmap|secret) "(?<name>[^"]+)" not found/i,
    patience: MADE_LATE,
    asks: reference,
    cause: (facts) => `${kindName(facts)} ${facts["name"]} does not exist; ${who(facts).replace(/^C/, "c")} needs it.`,
    fix: ({ kind, name }) => kind?.toLowerCase() === "secret"
        ? `Create the Secret ${name} in the namespace, or mark the reference \`optional: true\`.`
        : `Add the ConfigMap ${name} to the manifests, or correct the name in the pod template.`,
    look: () => "get configmaps,secrets",
});
const container_start_missingKey = startSignal({
    id: "missing-key",
    reasons: ["CreateContainerConfigError"],
    message: /couldn't find key (?<key>\S+) in (?<kind>ConfigMap|Secret) (?:[^\s/]+\/)?(?<name>\S+)/,
    patience: MADE_LATE,
    asks: reference,
    cause: (facts) => `${kindName(facts)} ${facts["name"]} has no key ${facts["key"]}; ${who(facts).replace(/^C/, "c")} needs it.`,
    fix: ({ key, name }) => `Add the key ${key} to ${name}, or correct the key in the pod template.`,
    look: ({ kind = "configmap", name }) => `describe ${kind.toLowerCase()} ${name}`,
});
const runsAsRoot = startSignal({
    id: "runs-as-root",
    reasons: ["CreateContainerConfigError"],
    message: /runAsNonRoot and image (?:will run as root|has non-numeric user)|non-numeric user/,
    patience: NOW,
    cause: (facts) => `${who(facts)} must not run as root (\`runAsNonRoot\`), but the image ${facts["image"]} ${/non-numeric/.test(facts["message"] ?? "") ? "names its user by a word, which cannot be checked" : "runs as root"}.`,
    fix: "Set a numeric `runAsUser` in the securityContext, or `USER 10001` in the Dockerfile.",
});
const cacheHiccup = startSignal({
    id: "cache-hiccup",
    reasons: ["CreateContainerConfigError"],
    message: /failed to sync \S+ cache/,
    patience: NEVER,
    strict: NEVER,
    cause: (facts) => `${who(facts)} waits for the kubelet: ${facts["message"]}.`,
    fix: "Wait; the kubelet tries again.",
});
const invalidContainerConfig = startSignal({
    id: "invalid-container-config",
    reasons: ["CreateContainerConfigError"],
    patience: MADE_LATE,
    cause: (facts) => `${who(facts)} cannot be configured: ${words_quoted(facts["message"] ?? "")}.`,
    fix: "Correct the container in the pod template.",
});
const noCommand = startSignal({
    id: "no-command",
    reasons: ["CreateContainerError"],
    message: /no command specified/i,
    patience: NOW,
    cause: (facts) => `${who(facts)} has nothing to run: neither its image nor the manifest names a command.`,
    fix: "Set `command` in the manifest, or CMD in the Dockerfile.",
});
const containerRefused = startSignal({
    id: "container-refused",
    reasons: ["CreateContainerError", "PreCreateHookError", "PreStartHookError"],
    patience: seconds(30),
    cause: (facts) => `The container runtime refuses ${who(facts).replace(/^C/, "c")}: ${words_quoted(facts["message"] ?? "")}.`,
    fix: "Correct what the message names; the events of the pod say more.",
});
const cannotStart = {
    id: "cannot-start",
    family: "container start",
    on: "container",
    see({ container }) {
        const { ended, waiting } = container ?? {};
        if (container?.runningSince !== undefined)
            return undefined;
        const refused = ended && ["StartError", "ContainerCannotRun"].includes(ended.reason);
        if (!refused && waiting?.reason !== "RunContainerError")
            return undefined;
        const message = ended?.message || waiting?.message || "";
        return { message, detail: message.split("unable to start container process: ").at(-1) ?? message };
    },
    patience: attempts(2),
    cause: (facts) => `${who(facts)} cannot be started: ${startDetail(facts["detail"] ?? "")}.`,
    fix: ({ detail = "" }) => startFix(detail),
};
const postStartFailed = {
    id: "post-start-failed",
    family: "container start",
    on: "container",
    see({ container, pod }) {
        const { waiting } = container ?? {};
        const hookFailed = pod?.events.some((event) => event["reason"] === "FailedPostStartHook" && concerns(event, container?.name ?? ""));
        const isIt = waiting?.reason === "PostStartHookError" || (waiting?.reason === "CrashLoopBackOff" && hookFailed);
        if (!isIt)
            return undefined;
        const exited = /error: (?<detail>command '.*' exited with \d+)/.exec(waiting.message);
        return { message: waiting.message, detail: exited?.groups?.["detail"] ?? "its command fails" };
    },
    patience: attempts(3),
    cause: (facts) => `The postStart hook of ${who(facts).replace(/^C/, "c")} fails: ${facts["detail"]}.`,
    fix: "Correct the command in `lifecycle.postStart`, or leave the hook out.",
};
function attempts(count) {
    return ({ container }) => ((container?.crashes ?? 0) >= count ? NOW : NEVER);
}
function reference({ kind = "", name = "", key }) {
    return { kind: kind.toLowerCase() === "secret" ? "Secret" : "ConfigMap", name, key };
}
function kindName(facts) {
    return reference(facts).kind;
}
const START_WORDS = [
    [
        /exec format error/,
        "it is built for another processor (exec format error)",
        "Build the image for the platform of the nodes.",
    ],
    [
        /executable file not found|no such file or directory/,
        "",
        "Correct `command` in the manifest, or the CMD of the Dockerfile: the file is not in the image.",
    ],
    [/permission denied/, "", "Make the file executable (`chmod +x` in the Dockerfile), or correct `command`."],
];
function startDetail(detail) {
    const words = START_WORDS.find(([pattern]) => pattern.test(detail))?.[1];
    return words || words_quoted(detail.replace(/: unknown$/, ""));
}
function startFix(detail) {
    return (START_WORDS.find(([pattern]) => pattern.test(detail))?.[2] ??
        "Correct `command`, `workingDir` and the mounts of the container as the message says.");
}
const START_SIGNALS = [
    missingReference,
    container_start_missingKey,
    runsAsRoot,
    cacheHiccup,
    invalidContainerConfig,
    noCommand,
    containerRefused,
    cannotStart,
    postStartFailed,
];

;// CONCATENATED MODULE: ./lib/rollout/signals/crash.js


const CRASHES_BORNE = 2;
function crashPatience({ container }) {
    return (container?.crashes ?? 0) > CRASHES_BORNE ? NOW : NEVER;
}
function isCrashing(container) {
    return container !== undefined && container.crashes > 0 && !container.ready;
}
function crashSignal({ id, matches, cause, fix }) {
    return {
        id,
        family: "crash",
        on: "container",
        see: ({ container }) => isCrashing(container) && container.ended && matches(container) ? crashFacts(container) : undefined,
        patience: crashPatience,
        strict: NOW,
        mayBeDependency: true,
        cause,
        fix,
        look: ({ pod, containerName }) => `logs ${pod} -c ${containerName} --previous`,
    };
}
function crashFacts(container) {
    return {
        message: container.ended?.message ?? "",
        code: `${container.ended?.exitCode ?? "?"}`,
        crashes: `${container.crashes}`,
    };
}
const crashed = (facts) => `${who(facts)} ${facts["wasReady"] ? "was ready, and then crashed" : "crashes"} with exit code ${facts["code"]}`;
const EXIT_SIGNALS = {
    132: "illegal instruction: the program may need a newer processor",
    134: "the program aborted itself",
    135: "bus error",
    136: "arithmetic error",
    139: "segmentation fault",
};
const endsByItself = crashSignal({
    id: "ends-by-itself",
    matches: ({ ended, role }) => ended?.exitCode === 0 && role !== "init container",
    cause: (facts) => `The process of ${who(facts).replace(/^C/, "c")} ends by itself with exit code 0${loggedLast(facts)}.`,
    fix: "It has to stay in the foreground; work that ends belongs in a Job.",
});
const commandNotFound = crashSignal({
    id: "command-not-found",
    matches: ({ ended }) => ended?.exitCode === 126 || ended?.exitCode === 127,
    cause: (facts) => `${crashed(facts)}: a command ${facts["code"] === "127" ? "was not found" : "cannot be executed"}${loggedLast(facts)}.`,
    fix: "Correct `command` in the manifest or the CMD of the Dockerfile; is everything installed in the image?",
});
const killedBySignal = crashSignal({
    id: "killed-by-signal",
    matches: ({ ended }) => ended !== undefined && EXIT_SIGNALS[ended.exitCode] !== undefined,
    cause: (facts) => `${crashed(facts)} (${EXIT_SIGNALS[Number(facts["code"])]})${loggedLast(facts)}.`,
    fix: "The program itself fails: try the image locally, on the same platform.",
});
const crashes = crashSignal({
    id: "crashes",
    matches: () => true,
    cause: (facts) => `${crashed(facts)}${logHint(facts)?.cause ?? ""}${loggedLast(facts)}.`,
    fix: (facts) => logHint(facts)?.fix ?? "The log of the container says why; it is in the evidence.",
});
const LOG_HINTS = [
    {
        pattern: /exec format error/i,
        cause: " (its program is built for another processor, or is no program)",
        fix: "Build the image for the platform of the nodes; a script needs `#!` in its first line.",
    },
    {
        pattern: /address already in use/i,
        cause: " (its port is taken)",
        fix: "Let each container of the pod listen on a port of its own.",
    },
    {
        pattern: /permission denied|read-only file system/i,
        cause: " (it may not write or open something)",
        fix: "Mount a volume where the program writes, and let its user own it (`fsGroup`).",
    },
];
function logHint({ lastLine = "" }) {
    return LOG_HINTS.find(({ pattern }) => pattern.test(lastLine));
}
const CRASH_SIGNALS = [endsByItself, commandNotFound, killedBySignal, crashes];

;// CONCATENATED MODULE: ./lib/rollout/signals/image.js



const imageSignal = (told) => waitingSignals("image")({
    ...told,
    cause: (facts) => `${who(facts)} gets no image: ${told.cause(facts).replace(/^The /, "the ")}`,
});
const PULLING = ["ErrImagePull", "ImagePullBackOff"];
const INSPECT = ({ image }) => `docker buildx imagetools inspect ${image}`;
const invalidImageName = imageSignal({
    id: "invalid-image-name",
    reasons: ["InvalidImageName"],
    patience: NOW,
    cause: ({ image, message = "" }) => `\`${image}\` is not a valid image reference: ${/must be lowercase|lower.?case/i.test(message) ? "it must be lower case" : message.split(": ").at(-1)}.`,
    fix: "Write `registry/owner/name:tag` in lower case, without spaces and without `https://`.",
});
const imageNeverPulled = imageSignal({
    id: "image-never-pulled",
    reasons: ["ErrImageNeverPull"],
    patience: NOW,
    cause: ({ image }) => `\`imagePullPolicy\` is Never and the node does not have the image ${image}.`,
    fix: "Set `imagePullPolicy: IfNotPresent`, or load the image on every node.",
});
const wrongPlatform = imageSignal({
    id: "wrong-platform",
    reasons: PULLING,
    message: /no match for platform|no matching manifest for/i,
    patience: NOW,
    cause: ({ image }) => `The image ${image} exists, but not for the processor of the node.`,
    fix: "Build it for the platform of the nodes, for example `linux/arm64` besides `linux/amd64`.",
    look: INSPECT,
});
const imageForbidden = imageSignal({
    id: "image-forbidden",
    reasons: PULLING,
    message: /unauthorized|\b401\b|\b403\b|forbidden|denied|failed to authorize|anonymous token|authorization failed|no basic auth/i,
    patience: seconds(3.5),
    cause: ({ image }) => `The cluster may not pull the image ${image}: the registry refuses its credentials.`,
    fix: "Make the package public, or name a pull secret in `imagePullSecrets` whose token may read packages and outlives the job (GITHUB_TOKEN does not).",
    look: () => "get serviceaccounts -o yaml",
});
const pullRateLimit = imageSignal({
    id: "pull-rate-limit",
    reasons: PULLING,
    message: /toomanyrequests|pull rate limit|\b429\b/i,
    patience: minutes(5),
    cause: ({ image }) => `The registry limits how often the nodes may pull ${image}.`,
    fix: "Pull with credentials, from a mirror, or wait.",
});
const imageNotFound = imageSignal({
    id: "image-not-found",
    reasons: PULLING,
    message: /code = NotFound|: not found|manifest unknown|name unknown|does not exist/i,
    patience: seconds(6.5),
    cause: ({ image = "" }) => `The registry has no image ${plainReference(image)}.`,
    fix: "Was it pushed? Is the tag right? A clean-up policy of the registry may have deleted it.",
    look: INSPECT,
});
const registryUnknown = imageSignal({
    id: "registry-unknown",
    reasons: PULLING,
    message: /lookup (?<host>\S+) .*no such host|lookup (?<name>\S+): no such host/,
    patience: seconds(3.5),
    cause: ({ image, host, name }) => `The image ${image} cannot be pulled: there is no host ${host ?? name}.`,
    fix: "Correct the name of the registry in the image, or the DNS of the nodes.",
});
const diskFull = imageSignal({
    id: "disk-full",
    reasons: [...PULLING, "CreateContainerError"],
    message: /no space left on device/i,
    patience: NOW,
    cause: ({ image }) => `The disk of the node is full; it has no room for ${image}.`,
    fix: "Free space on the node, or add a node.",
});
const registryUnreachable = imageSignal({
    id: "registry-unreachable",
    reasons: [...PULLING, "RegistryUnavailable"],
    message: /i\/o timeout|connection refused|connection reset|x509|no route to host|server misbehaving|HTTP response to HTTPS client|EOF|TLS handshake|\b50[0234]\b|context deadline exceeded/i,
    patience: minutes(3),
    cause: ({ image = "", message = "" }) => `The node cannot reach or does not trust the registry of ${image}: ${lastPart(message)}.`,
    fix: "Look at the DNS, the egress rules, the proxy and the certificates of the nodes.",
});
const signatureRefused = imageSignal({
    id: "signature-refused",
    reasons: ["SignatureValidationFailed"],
    patience: NOW,
    cause: ({ image }) => `A policy of the node asks for a signature that the image ${image} lacks.`,
    fix: "Sign the image, or talk to the administrators of the cluster.",
});
const imageNotPulled = imageSignal({
    id: "image-not-pulled",
    reasons: [...PULLING, "RegistryUnavailable", "ImageInspectError"],
    patience: minutes(1),
    cause: ({ image, message = "" }) => `The image ${image} cannot be pulled: ${lastPart(message)}.`,
    fix: "The events of the pod say more.",
});
const imagePulling = {
    id: "image-pulling",
    family: "image",
    on: "container",
    see({ pod, container }) {
        if (container?.waiting?.reason !== "ContainerCreating" || !pod)
            return undefined;
        const last = pod.events.findLast((event) => concerns(event, container.name));
        return last?.["reason"] === "Pulling" ? { message: "" } : undefined;
    },
    patience: NEVER,
    strict: NEVER,
    cause: ({ image }) => `The node is still pulling ${image}.`,
    fix: "Wait; a large image takes its time.",
};
function lastPart(message) {
    const text = message.split(/: (?=dial tcp|failed to do request|Get |Head |x509|http)/).at(-1) ?? message;
    return text.replace(/\.$/, "");
}
const IMAGE_SIGNALS = [
    invalidImageName,
    imageNeverPulled,
    wrongPlatform,
    diskFull,
    pullRateLimit,
    imageForbidden,
    registryUnknown,
    registryUnreachable,
    imageNotFound,
    signatureRefused,
    imageNotPulled,
    imagePulling,
];

;// CONCATENATED MODULE: ./lib/rollout/signals/memory.js




const outOfMemory = {
    id: "out-of-memory",
    family: "memory",
    on: "container",
    see({ container }) {
        if (!isCrashing(container) || container.ended?.reason !== "OOMKilled")
            return undefined;
        return {
            ...crashFacts(container),
            limit: (0,json/* textAt */.$6)(container.spec, "resources", "limits", "memory") ?? "",
        };
    },
    patience: crashPatience,
    strict: NOW,
    mayBeDependency: true,
    cause: (facts) => facts["limit"]
        ? `${who(facts)} exceeds its memory limit ${facts["limit"]} and is killed (OOMKilled).`
        : `${who(facts)} is killed because the node has no memory left (OOMKilled).`,
    fix: ({ limit }) => limit
        ? "Raise `resources.limits.memory` of the container, or let it need less."
        : "Set requests and limits for memory, so that the pod lands on a node that has enough.",
};
const MEMORY_SIGNALS = [outOfMemory];

;// CONCATENATED MODULE: ./lib/rollout/signals/probes.js






const START_ALLOWANCE = seconds(30);
const MARGIN = seconds(10);
const SILENT_ALLOWANCE = seconds(8);
const GATE_PATIENCE = seconds(120);
const NODE_PATIENCE = seconds(300);
const killedByProbe = {
    id: "killed-by-probe",
    family: "probes",
    on: "container",
    see({ container, pod }) {
        if (!pod || !container?.ended || container.crashes === 0)
            return undefined;
        if (container.ready && container.role === "container")
            return undefined;
        const kill = pod.events.findLast((event) => (0,json/* textAt */.$6)(event, "reason") === "Killing" && concerns(event, container.name));
        const probe = /failed (?<probe>startup|liveness) probe/.exec((0,json/* textAt */.$6)(kill, "message") ?? "")?.groups?.["probe"];
        if (!probe)
            return undefined;
        return { ...crashFacts(container), ...probeFacts(pod, container, probe) };
    },
    patience: crashPatience,
    strict: NOW,
    mayBeDependency: true,
    cause: (facts) => `The ${facts["probe"]} probe kills ${who(facts).replace(/^C/, "c")}: ${facts["target"]} ${facts["answer"]}.`,
    fix: ({ probe }) => `Correct path and port of the ${probe} probe, or give it more time (\`initialDelaySeconds\`, \`failureThreshold\`).`,
    look: ({ pod, containerName }) => `logs ${pod} -c ${containerName} --previous`,
};
const neverReady = {
    id: "never-ready",
    family: "probes",
    on: "container",
    see({ container, pod }) {
        if (!pod || container?.runningSince === undefined || container.ready)
            return undefined;
        if (container.role === "init container")
            return undefined;
        const probe = container.started ? "readiness" : "startup";
        return (0,json/* isMap */.jh)((0,json.at)(container.spec, `${probe}Probe`)) ? probeFacts(pod, container, probe) : undefined;
    },
    patience: ({ container, pod }) => container && pod
        ? readinessBudget(container) + MARGIN + (isSilent(pod, container) ? SILENT_ALLOWANCE : 0)
        : 0,
    mayBeDependency: true,
    cause: (facts) => `${who(facts)} runs but does not get ready: its ${facts["probe"]} probe (${facts["target"]}) ${facts["answer"]}${loggedLast(facts)}.`,
    fix: ({ advice = "" }) => advice,
    look: ({ pod, containerName }) => `logs ${pod} -c ${containerName}`,
};
const gateMissing = {
    id: "readiness-gate",
    family: "probes",
    on: "pod",
    see({ pod }) {
        const ready = pod && conditionOf(pod.pod, "Ready");
        if (!pod || ready?.["reason"] !== "ReadinessGatesNotReady")
            return undefined;
        const gates = (0,json/* listAt */.gT)(pod.pod, "spec", "readinessGates").map((gate) => (0,json/* textAt */.$6)(gate, "conditionType"));
        return { message: (0,json/* textAt */.$6)(ready, "message") ?? "", gates: gates.join(", ") };
    },
    patience: GATE_PATIENCE,
    cause: ({ pod, gates }) => `${pod} is not ready: its readiness gate ${gates} is not fulfilled.`,
    fix: "The controller that writes this condition (a load balancer's, as a rule) has not done so: is it installed and well?",
};
const nodeSilent = {
    id: "node-silent",
    family: "node",
    on: "pod",
    see({ pod }) {
        const ready = pod && conditionOf(pod.pod, "Ready");
        if (!pod || ready?.["status"] === "True" || pod.phase !== "Running")
            return undefined;
        if ((0,json/* listAt */.gT)(pod.pod, "spec", "readinessGates").length > 0)
            return undefined;
        const told = newestEvent(pod.events, ["NodeNotReady"]);
        const all = pod.containers.filter(({ role }) => role !== "init container");
        return all.length > 0 && all.every((container) => container.ready)
            ? { message: (0,json/* textAt */.$6)(told, "message") ?? "", node: (0,json/* textAt */.$6)(pod.pod, "spec", "nodeName") ?? "" }
            : undefined;
    },
    patience: NODE_PATIENCE,
    cause: ({ pod, node }) => `${pod} is on node ${node}, which does not report to the cluster.`,
    fix: "Repair or remove the node; its pods move after five minutes.",
};
function readinessBudget({ spec }) {
    const own = probeBudget((0,json.at)(spec, "startupProbe")) + probeBudget((0,json.at)(spec, "readinessProbe"));
    return own + START_ALLOWANCE;
}
function probeBudget(probe) {
    if (!(0,json/* isMap */.jh)(probe))
        return 0;
    const delay = (0,json/* numberAt */.tk)(probe, "initialDelaySeconds") ?? 0;
    const tries = ((0,json/* numberAt */.tk)(probe, "failureThreshold") ?? 3) + ((0,json/* numberAt */.tk)(probe, "successThreshold") ?? 1) - 1;
    const each = Math.max((0,json/* numberAt */.tk)(probe, "periodSeconds") ?? 10, (0,json/* numberAt */.tk)(probe, "timeoutSeconds") ?? 1);
    return seconds(delay + tries * each);
}
const UNHEALTHY = /^(?<which>Startup|Readiness|Liveness) probe (?:failed|errored)[^:]*: (?<answer>[\s\S]*)$/;
function probeFacts(pod, container, probe) {
    const answer = answerOf(pod, container, probe);
    return {
        message: answer,
        probe,
        target: probeText((0,json.at)(container.spec, `${probe}Probe`)),
        ...answerFacts(answer),
    };
}
function answerOf({ events }, container, probe) {
    return (events
        .filter((event) => (0,json/* textAt */.$6)(event, "reason") === "Unhealthy" && concerns(event, container.name))
        .map((event) => UNHEALTHY.exec((0,json/* textAt */.$6)(event, "message") ?? "")?.groups)
        .findLast((told) => told?.["which"]?.toLowerCase() === probe)?.["answer"] ?? "");
}
const ANSWERS = [
    {
        pattern: /^[\s\S]*statuscode: (\d+)[\s\S]*$/,
        text: "answers $1",
        fix: "Correct the path of the probe, or what the program answers there.",
    },
    {
        pattern: /^[\s\S]*connection refused[\s\S]*$/,
        text: "is refused, for nothing listens on that port",
        fix: "Correct the port, let the program listen on 0.0.0.0, or give it more time with a startupProbe.",
    },
    {
        pattern: /^[\s\S]*(?:deadline exceeded|timeout|timed out)[\s\S]*$/i,
        text: "gets no answer in time",
        fix: "Raise `timeoutSeconds`, or see why the program does not answer.",
    },
    {
        pattern: /^\s*$/,
        text: "does not succeed",
        fix: "Correct the probe or what it asks; a startupProbe gives a slow program more time.",
    },
    {
        pattern: /^([\s\S]*?)\.?\s*$/,
        text: "says: $1",
        fix: "Correct the probe or what it asks; a startupProbe gives a slow program more time.",
    },
];
function answerFacts(answer) {
    const known = ANSWERS.find(({ pattern }) => pattern.test(answer));
    return { answer: known ? answer.replace(known.pattern, known.text) : answer, advice: known?.fix ?? "" };
}
function isSilent(pod, container) {
    const answer = answerOf(pod, container, container.started ? "readiness" : "startup");
    return answer === "" || /refused|timeout|deadline/i.test(answer);
}
const PROBE_SIGNALS = [killedByProbe, neverReady, gateMissing];

;// CONCATENATED MODULE: ./lib/rollout/signals/node.js






const TAKEN_BORNE = 2;
const TAKEN = new Set([
    "Evicted",
    "Preempting",
    "OutOfcpu",
    "OutOfmemory",
    "OutOfpods",
    "NodeAffinity",
    "UnexpectedAdmissionError",
]);
const takenAway = {
    id: "taken-away",
    family: "node",
    on: "workload",
    see(subject) {
        const taken = takenPods(subject);
        const [first] = taken;
        if (!first)
            return undefined;
        const reason = (0,json/* textAt */.$6)(first.pod, "status", "reason") ?? "";
        return {
            message: (0,json/* textAt */.$6)(first.pod, "status", "message") ?? "",
            reason,
            count: `${taken.length}`,
            victim: first.name,
        };
    },
    patience: (subject) => (takenPods(subject).length > TAKEN_BORNE ? NOW : NEVER),
    cause: ({ victim, reason, message = "", count }) => `${victim} was taken away by its node (${reason}): ${words_quoted(message)}${count === "1" ? "" : `; ${count} pods so far`}.`,
    fix: "Lower what the pods use, set requests that are true, or find out what presses the node.",
    look: () => "get pods",
};
function takenPods({ followed, pods = [] }) {
    if (followed.kind === "Job")
        return [];
    return pods.filter(({ pod, phase }) => phase === "Failed" && TAKEN.has((0,json/* textAt */.$6)(pod, "status", "reason") ?? ""));
}
const deadlineOfPod = {
    id: "pod-deadline",
    family: "node",
    on: "pod",
    see({ pod, followed }) {
        if (pod?.phase !== "Failed" || followed.kind === "Job")
            return undefined;
        if ((0,json/* textAt */.$6)(pod.pod, "status", "reason") !== "DeadlineExceeded")
            return undefined;
        return { message: "", limit: `${(0,json/* numberAt */.tk)(pod.pod, "spec", "activeDeadlineSeconds") ?? "?"}` };
    },
    patience: NOW,
    cause: ({ pod, limit }) => `${pod} was ended after its \`activeDeadlineSeconds\` of ${limit} s.`,
    fix: "Leave the limit out, or raise it.",
};
const noSandbox = eventSignals("node", "pod")({
    id: "no-sandbox",
    reasons: ["FailedCreatePodSandBox"],
    still: ({ pod }) => pod !== undefined && pod.phase === "Pending" && !isTrue(pod.pod, "PodReadyToStartContainers"),
    patience: minutes(3),
    cause: ({ pod, message = "" }) => `The node cannot prepare ${pod}: ${words_quoted(message)}.`,
    fix: "Look at the network plugin (CNI) and the container runtime of the node.",
});
const oldPodStays = {
    id: "old-pod-stays",
    family: "node",
    on: "workload",
    see({ followed, workload, scene }) {
        const [pod] = endingPods(workload, scene);
        if (!pod || !isWorkloadKind(followed.kind))
            return undefined;
        const finalizers = (0,json/* listAt */.gT)(pod, "metadata", "finalizers").join(", ");
        return { message: "", old: observation_nameOf(pod), node: (0,json/* textAt */.$6)(pod, "spec", "nodeName") ?? "", finalizers };
    },
    patience: ({ workload, scene }) => {
        const graces = endingPods(workload, scene).map((pod) => (0,json/* numberAt */.tk)(pod, "metadata", "deletionGracePeriodSeconds") ?? 30);
        return seconds(Math.max(0, ...graces)) + NODE_ANSWERS;
    },
    cause: ({ old, node, finalizers }) => finalizers
        ? `The old pod ${old} does not end: its finalizers are not lifted (${finalizers}).`
        : `The old pod ${old} does not end: node ${node} does not report that it has.`,
    fix: "Look at the node. Deleting the pod by force may damage the data of its volume.",
    look: ({ old }) => `describe pod ${old}`,
};
const NODE_ANSWERS = minutes(3);
function endingPods(workload, scene) {
    return outgoingPods(workload, scene).filter((pod) => (0,json/* textAt */.$6)(pod, "metadata", "deletionTimestamp") !== undefined);
}
const NODE_SIGNALS = [deadlineOfPod, takenAway, noSandbox, nodeSilent, oldPodStays];

;// CONCATENATED MODULE: ./lib/rollout/progress.js


const NOT_SEEN = "the controller has not seen the change yet";
function progressOf(followed, object, scene) {
    const judge = JUDGES[followed.kind] ?? customProgress;
    const progress = judge(object, scene);
    const observed = (0,json/* numberAt */.tk)(object, "status", "observedGeneration");
    const isBehind = observed === undefined ? OBSERVING.has(followed.kind) : observed < followed.generation;
    return isBehind ? { ...progress, missing: NOT_SEEN, failed: undefined, ended: undefined } : progress;
}
const OBSERVING = new Set(["Deployment", "StatefulSet", "DaemonSet"]);
const JUDGES = {
    Deployment: deploymentProgress,
    StatefulSet: statefulSetProgress,
    DaemonSet: daemonSetProgress,
    Job: jobProgress,
    Pod: podProgress,
    PersistentVolumeClaim: claimProgress,
    Service: serviceProgress,
};
function deploymentProgress(deployment, scene) {
    const status = statusOf(deployment);
    const desired = (0,json/* numberAt */.tk)(deployment, "spec", "replicas") ?? 1;
    const pods = newestPods(deployment, scene);
    const counts = { ready: pods.filter(isReady).length, desired };
    if (!newestReplicaSet(deployment, scene))
        return { ...counts, missing: "the new ReplicaSet is not there yet", ...progress_paused(deployment) };
    const missing = shortage([
        [status("updatedReplicas"), desired, "updated"],
        [pods.length, desired, "created"],
        [Math.min(status("readyReplicas"), counts.ready), desired, "ready"],
        [status("availableReplicas"), desired, "available"],
    ]) ?? surplus(status("replicas"), desired);
    return { ...counts, missing, ...(missing === undefined ? {} : progress_paused(deployment)) };
}
function progress_paused(deployment) {
    return (0,json.at)(deployment, "spec", "paused") === true
        ? { failed: "The Deployment is paused: its new revision is not rolled out before it is resumed." }
        : {};
}
function statefulSetProgress(set, scene) {
    const status = statusOf(set);
    const desired = (0,json/* numberAt */.tk)(set, "spec", "replicas") ?? 1;
    const partition = (0,json/* numberAt */.tk)(set, "spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
    const ready = newestPods(set, scene).filter(isReady).length;
    const isDone = (0,json/* textAt */.$6)(set, "status", "updateRevision") === (0,json/* textAt */.$6)(set, "status", "currentRevision");
    const updated = isDone ? status("replicas") : status("updatedReplicas");
    const onDelete = (0,json/* textAt */.$6)(set, "spec", "updateStrategy", "type") === "OnDelete";
    const missing = shortage([
        [updated, onDelete ? 0 : Math.max(0, desired - partition), "updated"],
        [status("readyReplicas"), desired, "ready"],
        [(0,json/* numberAt */.tk)(set, "status", "availableReplicas") ?? status("readyReplicas"), desired, "available"],
    ]);
    return { ready: partition > 0 || onDelete ? status("readyReplicas") : ready, desired, missing };
}
function daemonSetProgress(set, scene) {
    const status = statusOf(set);
    const desired = status("desiredNumberScheduled");
    const onDelete = (0,json/* textAt */.$6)(set, "spec", "updateStrategy", "type") === "OnDelete";
    const missing = shortage([
        [status("updatedNumberScheduled"), onDelete ? 0 : desired, "updated"],
        [status("numberReady"), desired, "ready"],
        [status("numberAvailable"), desired, "available"],
    ]);
    return { ready: newestPods(set, scene).filter(isReady).length, desired, missing };
}
function jobProgress(job) {
    const counts = {
        desired: (0,json/* numberAt */.tk)(job, "spec", "completions") ?? 1,
        ready: (0,json/* numberAt */.tk)(job, "status", "succeeded") ?? 0,
    };
    const failure = ["Failed", "FailureTarget"]
        .map((type) => conditionOf(job, type))
        .find((condition) => condition?.["status"] === "True");
    if (failure)
        return { ...counts, missing: "it has failed", ...jobEnd(failure) };
    if (isTrue(job, "Complete") || isTrue(job, "SuccessCriteriaMet"))
        return counts;
    const isSuspended = (0,json.at)(job, "spec", "suspend") === true;
    return {
        ...counts,
        missing: isSuspended ? "the Job is suspended" : `${counts.ready} of ${counts.desired} complete`,
    };
}
function jobEnd(failure) {
    const words = (0,json/* textAt */.$6)(failure, "message") ?? "The Job has failed.";
    return (0,json/* textAt */.$6)(failure, "reason") === "DeadlineExceeded" ? { failed: words } : { ended: words };
}
function podProgress(pod) {
    const phase = (0,json/* textAt */.$6)(pod, "status", "phase");
    if (phase === "Succeeded" || isReady(pod))
        return { ready: 1, desired: 1 };
    const ended = phase === "Failed" ? (0,json/* textAt */.$6)(pod, "status", "message") || "The pod has failed." : undefined;
    return { ready: 0, desired: 1, missing: "not ready", ended };
}
const UNPROVIDED = new Set(["FailedBinding", "ProvisioningFailed", "ExternalProvisioning", "Provisioning"]);
function claimProgress(claim, scene) {
    const newest = (0,json/* textAt */.$6)(scene.eventsOf(claim).at(-1), "reason") ?? "";
    const phase = (0,json/* textAt */.$6)(claim, "status", "phase");
    if (phase !== "Lost" && (phase === "Bound" || !UNPROVIDED.has(newest)))
        return { ready: 1, desired: 1 };
    return { ready: 0, desired: 1, missing: "not bound to a volume" };
}
function serviceProgress(service, scene) {
    const selector = Object.entries((0,json/* mapAt */.SC)(service, "spec", "selector"));
    if (selector.length === 0 || (0,json/* textAt */.$6)(service, "spec", "type") === "ExternalName")
        return { ready: 1, desired: 1 };
    const chosen = (labels) => selector.every(([key, value]) => labels[key] === value);
    const pods = scene.objects("Pod").filter((pod) => chosen((0,json/* mapAt */.SC)(pod, "metadata", "labels")));
    const tolerant = (0,json.at)(service, "spec", "publishNotReadyAddresses") === true;
    if (pods.some((pod) => tolerant || isReady(pod)))
        return { ready: 1, desired: 1 };
    const asleep = ["Deployment", "StatefulSet"]
        .flatMap((kind) => scene.objects(kind))
        .filter((workload) => chosen((0,json/* mapAt */.SC)(workload, "spec", "template", "metadata", "labels")));
    if (asleep.length > 0 && asleep.every((workload) => (0,json/* numberAt */.tk)(workload, "spec", "replicas") === 0))
        return { ready: 1, desired: 1 };
    return { ready: 0, desired: 1, missing: "no ready pod behind it" };
}
function customProgress(object) {
    const stalled = conditionOf(object, "Stalled");
    if (stalled?.["status"] === "True")
        return {
            ready: 0,
            desired: 1,
            missing: "stalled",
            failed: (0,json/* textAt */.$6)(stalled, "message") ?? "It is stalled.",
        };
    const told = conditionOf(object, "Ready") ?? conditionOf(object, "Available");
    if (!(0,json/* isMap */.jh)(told) || told["status"] === "True")
        return { ready: 1, desired: 1 };
    return { ready: 0, desired: 1, missing: (0,json/* textAt */.$6)(told, "message") || (0,json/* textAt */.$6)(told, "reason") || "not ready" };
}
function statusOf(object) {
    return (name) => (0,json/* numberAt */.tk)(object, "status", name) ?? 0;
}
function shortage(counts) {
    const short = counts.find(([count, desired]) => count < desired);
    return short && `${short[0]} of ${short[1]} ${short[2]}`;
}
function surplus(replicas, desired) {
    return replicas > desired
        ? `${replicas - desired} old ${replicas - desired === 1 ? "pod has" : "pods have"} to end first`
        : undefined;
}
function claimNames(pod) {
    return (0,json/* listAt */.gT)(pod, "spec", "volumes").flatMap((volume) => (0,json/* textAt */.$6)(volume, "persistentVolumeClaim", "claimName") ?? []);
}

;// CONCATENATED MODULE: ./lib/rollout/signals/scheduling.js





const NEW_NODE = minutes(10);
const SCALING_UP = ["TriggeredScaleUp", "Nominated"];
const ROOM = seconds(85);
const ARRANGEMENT = seconds(60);
const HUMAN = seconds(25);
const NODE_HEALTH = minutes(3);
function unschedulable({ message, patience, ...told }) {
    return {
        ...told,
        family: "scheduling",
        on: "pod",
        see({ pod }) {
            if (pod?.unschedulable === undefined)
                return undefined;
            const facts = matched(message, pod.unschedulable);
            return facts && { ...facts, ...podFacts(pod, facts["message"] ?? "") };
        },
        patience: (subject) => awaitedNode(subject, told.id) ?? patience,
        look: ({ pod }) => `describe pod ${pod}`,
    };
}
function awaitedNode({ pod }, id) {
    if (id !== "no-room" && id !== "no-nodes")
        return undefined;
    const said = newestEvent(pod?.events ?? [], [...SCALING_UP, "NotTriggerScaleUp"]);
    if (!said)
        return undefined;
    return SCALING_UP.includes((0,json/* textAt */.$6)(said, "reason") ?? "") ? NEW_NODE : NOW;
}
function podFacts({ pod }, message) {
    const nodes = message.split(/\. (?:no new claims|preemption|not found)/)[0] ?? message;
    return {
        nodes: nodes.replace(/\.$/, ""),
        request: scheduling_requestsOf(pod),
        claims: claimNames(pod).join(", ") || "no claim",
        selector: [labelsText((0,json/* mapAt */.SC)(pod, "spec", "nodeSelector")), affinityText(pod)]
            .filter((text) => text !== "")
            .join(", "),
    };
}
function scheduling_requestsOf(pod) {
    const containers = (0,json/* listAt */.gT)(pod, "spec", "containers");
    return containers
        .map((container) => labelsText((0,json/* mapAt */.SC)(container, "resources", "requests")))
        .filter((text) => text !== "")
        .join(" + ");
}
function labelsText(map) {
    return Object.entries(map)
        .map(([key, value]) => `${key}=${String(value)}`)
        .join(", ");
}
function affinityText(pod) {
    const required = (0,json.at)(pod, "spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
    return (0,json/* isMap */.jh)(required) ? "its node affinity" : "";
}
const CLAIM = { look: "get persistentvolumeclaims" };
const claimMissing = {
    ...unschedulable({
        id: "claim-missing",
        message: /persistentvolumeclaim "(?<claimName>[^"]+)" not found/,
        patience: seconds(5),
        cause: ({ pod, claimName }) => `${pod} cannot be scheduled: the PersistentVolumeClaim ${claimName} does not exist.`,
        fix: "Add the claim to the manifests, or correct `claimName` in the pod template.",
    }),
    look: () => CLAIM.look,
};
const claimEnding = unschedulable({
    id: "claim-ending",
    message: /persistentvolumeclaim "(?<claimName>[^"]+)" (?:is being deleted|bound to non-existent persistentvolume)/,
    patience: NOW,
    cause: ({ pod, claimName, message = "" }) => `${pod} cannot be scheduled: the PersistentVolumeClaim ${claimName} ${/deleted/.test(message) ? "is being deleted" : "has lost its volume"}.`,
    fix: "Wait until it is gone and create it anew, or restore the volume from a backup.",
});
const nodesUnwell = unschedulable({
    id: "nodes-unwell",
    message: /untolerated taint(?:\(s\))? \{node\.(?:kubernetes\.io\/(?:not-ready|unreachable|network-unavailable|[\w-]+-pressure)|cloudprovider\.kubernetes\.io\/uninitialized)|were unschedulable/,
    patience: NODE_HEALTH,
    cause: ({ pod, nodes }) => `${pod} cannot be scheduled, because nodes are not well or cordoned: ${nodes}.`,
    fix: "Repair or uncordon the nodes, or add one.",
});
const noNodes = unschedulable({
    id: "no-nodes",
    message: /no nodes available|^0\/0 nodes/,
    patience: NODE_HEALTH,
    cause: ({ pod }) => `${pod} cannot be scheduled: the cluster has no node.`,
    fix: "Add a node, or wait for the autoscaler.",
});
const noRoom = unschedulable({
    id: "no-room",
    message: /Insufficient (?<resource>[\w./-]+)|Too many pods/,
    patience: ROOM,
    cause: ({ pod, request, nodes, capacity = "" }) => `${pod} requests ${request || "room"}, which no node has left: ${nodes}${capacity && ` (${capacity})`}.`,
    fix: "Lower `resources.requests`, free room on the nodes, or add a node.",
});
const noPort = unschedulable({
    id: "no-host-port",
    message: /didn't have free ports/,
    patience: ARRANGEMENT,
    cause: ({ pod, nodes }) => `${pod} cannot be scheduled: its \`hostPort\` is taken on every node: ${nodes}.`,
    fix: "Leave `hostPort` out and use a Service, or run fewer replicas than there are nodes.",
});
const keptApart = unschedulable({
    id: "kept-apart",
    message: /anti-affinity|topology spread constraints|didn't match pod affinity/,
    patience: ARRANGEMENT,
    cause: ({ pod, nodes }) => `${pod} cannot be scheduled, because its own rules about neighbours leave no node: ${nodes}.`,
    fix: "Use `preferredDuringScheduling…` or `ScheduleAnyway`, fewer replicas, or more nodes.",
});
const volumeElsewhere = unschedulable({
    id: "volume-elsewhere",
    message: /volume node affinity conflict|match PersistentVolume's node affinity|exceed max volume count|ReadWriteOncePod/,
    patience: HUMAN,
    cause: ({ pod, claims, nodes }) => `${pod} cannot be scheduled, because its volume (${claims}) is on another node than it may run on: ${nodes}.`,
    fix: "Free a node in the zone of the volume, or restore the data to a new claim.",
});
const taintNotTolerated = unschedulable({
    id: "taint-not-tolerated",
    message: /untolerated taint(?:\(s\))?(?: \{(?<taint>[^}:]+)[^}]*\})?/,
    patience: HUMAN,
    cause: ({ pod, taint, nodes }) => `${pod} does not tolerate the taint ${taint ?? ""} of the nodes: ${nodes}.`.replace("  ", " "),
    fix: "Add a toleration to the pod template, or a node without the taint.",
});
const noSuchNode = unschedulable({
    id: "no-such-node",
    message: /didn't match Pod's node affinity\/selector|didn't match node selector/,
    patience: HUMAN,
    cause: ({ pod, selector, nodes }) => `${pod} asks for nodes that do not exist (${selector || "node selector"}): ${nodes}.`,
    fix: "Correct `nodeSelector` or the node affinity, or label a node.",
});
const unboundClaims = {
    ...unschedulable({
        id: "unbound-claims",
        message: /unbound immediate PersistentVolumeClaims/,
        patience: ROOM,
        cause: ({ pod }) => `${pod} cannot be scheduled, because a PersistentVolumeClaim of it is not bound.`,
        fix: "See the events of the claim.",
    }),
    look: () => CLAIM.look,
};
const otherwiseUnschedulable = unschedulable({
    id: "unschedulable",
    message: /^/,
    patience: ROOM,
    cause: ({ pod, nodes }) => `${pod} cannot be scheduled: ${nodes}.`,
    fix: "Change what the message names.",
});
const gated = {
    id: "scheduling-gated",
    family: "scheduling",
    on: "pod",
    see({ pod }) {
        const scheduled = pod && conditionOf(pod.pod, "PodScheduled");
        if (!pod || scheduled?.["reason"] !== "SchedulingGated")
            return undefined;
        const gates = (0,json/* listAt */.gT)(pod.pod, "spec", "schedulingGates").map((gate) => (0,json/* textAt */.$6)(gate, "name"));
        return { message: (0,json/* textAt */.$6)(scheduled, "message") ?? "", gates: gates.join(", ") };
    },
    patience: minutes(5),
    cause: ({ pod, gates }) => `${pod} is not scheduled before somebody lifts its scheduling gate ${gates}.`,
    fix: "The controller behind the gate (a queue, as a rule) has not let it through: is it installed and well?",
};
const SCHEDULING_SIGNALS = [
    claimMissing,
    claimEnding,
    nodesUnwell,
    noNodes,
    noRoom,
    noPort,
    keptApart,
    volumeElsewhere,
    taintNotTolerated,
    noSuchNode,
    unboundClaims,
    otherwiseUnschedulable,
    gated,
];

;// CONCATENATED MODULE: ./lib/rollout/signals/service.js


const noPodsBehind = {
    id: "no-pods-behind-service",
    family: "workload",
    on: "workload",
    see({ followed, workload, isSettled }) {
        if (followed.kind !== "Service" || !isSettled)
            return undefined;
        const selector = Object.entries((0,json/* mapAt */.SC)(workload, "spec", "selector"));
        return { message: "", selector: selector.map(([key, value]) => `${key}=${String(value)}`).join(",") };
    },
    patience: seconds(10),
    cause: ({ workload, selector }) => `No ready pod has the labels that the Service ${workload} selects (${selector}).`,
    fix: "Correct `selector` of the Service, or the labels in the pod template.",
    look: ({ selector }) => `get pods -l ${selector}`,
};
const SERVICE_SIGNALS = [noPodsBehind];

;// CONCATENATED MODULE: ./lib/rollout/signals/volumes.js





const claimSignal = eventSignals("volumes", "claim");
const mountSignal = eventSignals("volumes", "pod");
const isPending = ({ claim }) => (0,json/* textAt */.$6)(claim, "status", "phase") === "Pending";
const isMounting = ({ pod }) => pod !== undefined &&
    pod.phase === "Pending" &&
    !isTrue(pod.pod, "PodReadyToStartContainers") &&
    pod.containers.every(({ ended, runningSince }) => !ended && runningSince === undefined);
const DESCRIBE_CLAIM = ({ claim }) => `describe persistentvolumeclaim ${claim}`;
const CLAIM_SETTLES = seconds(12);
const noDefaultClass = claimSignal({
    id: "no-default-class",
    reasons: ["FailedBinding"],
    message: /no persistent volumes available for this claim and no storage class is set/,
    still: isPending,
    patience: CLAIM_SETTLES,
    cause: ({ claim }) => `The PersistentVolumeClaim ${claim} names no StorageClass, and the cluster has no default StorageClass.`,
    fix: "Set `storageClassName` in the claim (delete and create it again: it cannot be changed), or mark a class as default.",
    look: () => "get storageclass",
});
const classNotFound = claimSignal({
    id: "class-not-found",
    reasons: ["ProvisioningFailed"],
    message: /storageclass(?:\.storage\.k8s\.io)? "(?<className>[^"]+)" not found/,
    still: isPending,
    patience: seconds(3.5),
    cause: ({ claim, className }) => `The StorageClass ${className} of the PersistentVolumeClaim ${claim} does not exist.`,
    fix: "Correct `storageClassName` (delete and create the claim again: it cannot be changed), or install the class.",
    look: () => "get storageclass",
});
const provisioningFailed = claimSignal({
    id: "provisioning-failed",
    reasons: ["ProvisioningFailed", "VolumeFailedDelete"],
    still: isPending,
    patience: minutes(2),
    cause: ({ claim, message = "" }) => `The PersistentVolumeClaim ${claim} gets no volume: ${words_quoted(message)}.`,
    fix: "Look at the provisioner: its log, the quota of disks, the access mode, the zone.",
    look: DESCRIBE_CLAIM,
});
const provisionerSilent = claimSignal({
    id: "provisioner-silent",
    reasons: ["ExternalProvisioning"],
    message: /external provisioner '(?<provisioner>[^']+)'/,
    still: isPending,
    patience: minutes(3),
    cause: ({ claim, provisioner }) => `The PersistentVolumeClaim ${claim} gets no volume: the provisioner ${provisioner} does not answer.`,
    fix: "Is its driver installed and well? Has it the permissions it needs?",
    look: DESCRIBE_CLAIM,
});
const claimLost = {
    id: "claim-lost",
    family: "volumes",
    on: "claim",
    see: ({ claim }) => ((0,json/* textAt */.$6)(claim, "status", "phase") === "Lost" ? { message: "" } : undefined),
    patience: NOW,
    cause: ({ claim }) => `The PersistentVolumeClaim ${claim} has lost its volume.`,
    fix: "Restore the volume, or create the claim anew and restore its data from a backup.",
    look: DESCRIBE_CLAIM,
};
const mountedReferenceMissing = mountSignal({
    id: "mounted-reference-missing",
    reasons: ["FailedMount"],
    message: /volume "(?<volume>[^"]+)" : (?<kind>configmap|secret) "(?<name>[^"]+)" not found/,
    still: isMounting,
    patience: seconds(3.5),
    asks: ({ kind = "", name = "" }) => ({ kind: kind === "secret" ? "Secret" : "ConfigMap", name }),
    cause: ({ pod, volume, kind, name }) => `${kind === "secret" ? "Secret" : "ConfigMap"} ${name} does not exist; volume ${volume} of ${pod} needs it.`,
    fix: ({ name }) => `Create ${name} in the namespace, or correct the name in the volume.`,
    look: () => "get configmaps,secrets",
});
const mountedKeyMissing = mountSignal({
    id: "mounted-key-missing",
    reasons: ["FailedMount"],
    message: /volume "(?<volume>[^"]+)" : (?<kind>configmap|secret)?.*references non-existent (?:config|secret) key: (?<key>\S+)/,
    still: isMounting,
    patience: seconds(3.5),
    cause: ({ pod, volume, kind = "configmap", key }) => `The ${kind === "secret" ? "Secret" : "ConfigMap"} behind volume ${volume} of ${pod} has no key ${key}.`,
    fix: "Add the key, or correct `items` of the volume.",
});
const hostPathWrong = mountSignal({
    id: "host-path-wrong",
    reasons: ["FailedMount"],
    message: /volume "(?<volume>[^"]+)" : hostPath type check failed: (?<detail>.*)/,
    still: isMounting,
    patience: seconds(3.5),
    cause: ({ pod, volume, detail = "" }) => `Volume ${volume} of ${pod} does not fit its \`hostPath\`: ${words_quoted(detail)}.`,
    fix: "Correct path and type, or use a claim: paths of nodes are no place for data.",
});
const HICCUP = /failed to sync \S+ cache/;
const cannotMount = {
    ...mountSignal({
        id: "cannot-mount",
        reasons: ["FailedMount", "FailedMapVolume", "FailedMountOnFilesystemMismatch"],
        message: new RegExp(`^(?!.*${HICCUP.source})(?:.*volume "(?<volume>[^"]+)" : )?(?<detail>[\\s\\S]*)`),
        still: isMounting,
        patience: ({ pod }) => pod?.events.some(({ reason }) => reason === "FailedMountOnFilesystemMismatch") ? NOW : minutes(2),
        cause: ({ pod, volume = "", detail = "" }) => `Volume ${volume} of ${pod} cannot be mounted: ${words_quoted(firstLine(detail))}.`,
        fix: "See whether its server can be reached from the node and exports it.",
    }),
};
const attachedElsewhere = mountSignal({
    id: "attached-elsewhere",
    reasons: ["FailedAttachVolume"],
    message: /Multi-Attach error for volume "(?<volume>[^"]+)"/,
    still: isMounting,
    patience: minutes(2),
    cause: ({ pod, volume }) => `Volume ${volume} of ${pod} is still attached to another node: only one at a time may write to it.`,
    fix: "Use `strategy: Recreate` and one replica, so that the old pod ends first.",
});
const cannotAttach = mountSignal({
    id: "cannot-attach",
    reasons: ["FailedAttachVolume"],
    still: isMounting,
    patience: minutes(6),
    cause: ({ pod, message = "" }) => `A volume of ${pod} cannot be attached: ${words_quoted(message)}.`,
    fix: "Look at the volume and its driver.",
});
function firstLine(text) {
    return text.split("\n")[0] ?? text;
}
const VOLUME_SIGNALS = [
    claimLost,
    noDefaultClass,
    classNotFound,
    mountedReferenceMissing,
    mountedKeyMissing,
    hostPathWrong,
    attachedElsewhere,
    provisioningFailed,
    provisionerSilent,
    cannotMount,
    cannotAttach,
];

;// CONCATENATED MODULE: ./lib/rollout/signals/catalogue.js










const [catalogue_killedByProbe, ...otherProbes] = PROBE_SIGNALS;
const CATALOGUE = [
    ...IMAGE_SIGNALS,
    ...START_SIGNALS,
    ...MEMORY_SIGNALS,
    catalogue_killedByProbe,
    ...CRASH_SIGNALS,
    ...VOLUME_SIGNALS,
    ...ADMISSION_SIGNALS,
    ...SCHEDULING_SIGNALS,
    ...otherProbes,
    ...SERVICE_SIGNALS,
    ...NODE_SIGNALS,
];
const catalogue_RANKS = new Map(CATALOGUE.map((signal, index) => [signal, index]));
function catalogue_rankOf(signal) {
    return catalogue_RANKS.get(signal) ?? CATALOGUE.length;
}

;// CONCATENATED MODULE: ./lib/rollout/findings.js






const KUBELET_LOOKS_AGAIN = seconds(30);
const CANNOT_ASK = seconds(15);
function ripen(examined, scene, firstSeen, options) {
    const alone = new Map(examined.map((one) => [
        followed_keyOf(one.followed),
        one.sightings.map((sighting) => ripening(sighting, firstSeen, options)),
    ]));
    const ailing = new Set([...alone].filter(([, all]) => all.some(({ ripeAt }) => ripeAt <= options.now)).map(([key]) => key));
    const findings = new Map();
    for (const one of examined) {
        const dependency = dependencyOf(one, examined, ailing, scene);
        const borne = (alone.get(followed_keyOf(one.followed)) ?? []).map((ripe) => bear(ripe, dependency));
        findings.set(followed_keyOf(one.followed), merged(borne, options.now));
    }
    return { findings, questions: questionsOf([...alone.values()].flat(), options) };
}
function ripening(sighting, firstSeen, options) {
    const since = firstSeen.get(sighting.key) ?? options.now;
    const patience = patienceOf(sighting, options.failFast === "strict");
    return { sighting, since, patience, ripeAt: afterAnswer(sighting, since + patience, options) };
}
function patienceOf({ signal, subject }, isStrict) {
    const patience = typeof signal.patience === "function" ? signal.patience(subject) : signal.patience;
    if (!isStrict)
        return patience;
    if (signal.strict === undefined)
        return patience / STRICTER;
    return typeof signal.strict === "function" ? signal.strict(subject) : signal.strict;
}
const STRICTER = 3;
function afterAnswer(sighting, due, { answers, now }) {
    const reference = sighting.signal.asks?.(sighting.facts);
    if (!reference || due > now)
        return due;
    const answer = answers.get(referenceKey(reference));
    if (!answer)
        return NEVER;
    return due + EXTRA[answer.exists];
}
const EXTRA = {
    yes: KUBELET_LOOKS_AGAIN,
    no: NOW,
    unknown: CANNOT_ASK,
};
function referenceKey({ kind, name, key }) {
    return `${kind}/${name}${key === undefined ? "" : `#${key}`}`;
}
function questionsOf(all, { answers }) {
    const open = all.flatMap(({ sighting: { signal, facts }, ripeAt }) => {
        const reference = ripeAt === NEVER ? signal.asks?.(facts) : undefined;
        return reference && !answers.has(referenceKey(reference)) ? [reference] : [];
    });
    return [...new Map(open.map((reference) => [referenceKey(reference), reference])).values()];
}
function dependencyOf({ followed }, examined, ailing, scene) {
    const others = examined.filter((other) => followed.dependsOn.includes(followed_keyOf(other.followed)));
    if (others.length === 0)
        return undefined;
    const isComing = others.some(({ followed: other, progress, end }) => !end && progress.missing !== undefined && !ailing.has(followed_keyOf(other)));
    const times = others.flatMap(({ object }) => (object ? newestPods(object, scene).map(readySince) : []));
    return { isComing, readyAt: times.reduce((latest, time) => Math.max(latest, time), 0) };
}
function readySince(pod) {
    const time = (0,json/* textAt */.$6)(conditionOf(pod, "Ready"), "lastTransitionTime");
    return isTrue(pod, "Ready") ? Date.parse(time ?? "") || 0 : 0;
}
function bear(ripe, dependency) {
    const { signal, subject } = ripe.sighting;
    if (!dependency || !signal.mayBeDependency)
        return ripe;
    if (dependency.isComing)
        return { ...ripe, ripeAt: NEVER };
    if (ripe.patience > NOW)
        return { ...ripe, ripeAt: Math.max(ripe.ripeAt, dependency.readyAt + ripe.patience) };
    const lastStart = subject.container?.ended?.startedAt ?? dependency.readyAt;
    return lastStart < dependency.readyAt ? { ...ripe, ripeAt: NEVER } : ripe;
}
function merged(all, now) {
    const groups = [...Map.groupBy(all, ({ sighting }) => sighting.signal).values()];
    const findings = groups.map((group) => {
        const worst = group.reduce((first, second) => (isWorse(second, first) ? second : first));
        const { signal, facts } = worst.sighting;
        const { ripeAt } = worst;
        const since = group.reduce((earliest, one) => Math.min(earliest, one.since), worst.since);
        const text = findings_textOf(signal, facts, group.length);
        return { signal, facts, ripeAt, since, count: group.length, isRipe: ripeAt <= now, text };
    });
    return findings.toSorted((a, b) => Number(b.isRipe) - Number(a.isRipe) || catalogue_rankOf(a.signal) - catalogue_rankOf(b.signal));
}
function isWorse(one, other) {
    if (one.ripeAt !== other.ripeAt)
        return one.ripeAt < other.ripeAt;
    const byName = compareText(one.sighting.facts["pod"] ?? "", other.sighting.facts["pod"] ?? "");
    return (byName || compareText(one.sighting.key, other.sighting.key)) < 0;
}
function findingOf(signal, facts) {
    return { signal, facts, ripeAt: 0, since: 0, count: 1, isRipe: true, text: findings_textOf(signal, facts, 1) };
}
function findings_textOf(signal, facts, count) {
    const cause = signal.cause(facts).replace(/\.$/, "");
    return count > 1 ? `${cause} (${count} ${signal.on === "claim" ? "claims" : "pods"} alike)` : cause;
}

;// CONCATENATED MODULE: ./lib/rollout/answers.js





const ANSWER_LIMIT = seconds(2);
const PLURALS = { ConfigMap: "configmaps", Secret: "secrets" };
async function askAbout(questions, known, options) {
    const answers = await Promise.all(questions.map(async (reference) => {
        const exists = await exist(reference, options);
        return [referenceKey(reference), { exists, at: options.clock.now() }];
    }));
    return new Map([...known, ...answers]);
}
async function exist({ kind, name, key }, { api, namespace, signal, clock }) {
    const type = { apiVersion: "v1", kind, plural: PLURALS[kind], namespaced: true };
    const limit = new AbortController();
    const answer = api
        .send({
        path: resourcePath(type, namespace, name),
        tries: 1,
        signal: AbortSignal.any([signal, limit.signal]),
    })
        .then(({ body }) => (key === undefined || answers_hasKey(body, key) ? "yes" : "no"))
        .catch((thrown) => {
        signal.throwIfAborted();
        return thrown instanceof ApiError && thrown.status === 404 ? "no" : "unknown";
    });
    const late = clock.sleep(ANSWER_LIMIT, AbortSignal.any([signal, limit.signal])).then(() => "unknown", () => answer);
    const exists = await Promise.race([answer, late]);
    limit.abort(new Error("answered"));
    return exists;
}
function answers_hasKey(object, key) {
    return (0,json.at)(object, "data", key) !== undefined || (0,json.at)(object, "binaryData", key) !== undefined;
}

;// CONCATENATED MODULE: ./lib/rollout/crash-cause.js





const ENDS = new Set(["memory", "probes", "crash"]);
const SIGNALS = CATALOGUE.filter(({ on, family }) => on === "container" && ENDS.has(family));
function crashFinding(followed, observation) {
    const scene = sceneOf(observation);
    const workload = scene.named(followed.kind, followed.name);
    if (!workload)
        return undefined;
    const subjects = newestPods(workload, scene)
        .map((pod) => podView(pod, scene))
        .flatMap((pod) => pod.containers
        .filter(({ crashes }) => crashes > 0)
        .map((container) => ({
        followed,
        workload,
        scene,
        pod,
        container: { ...container, ready: false, runningSince: undefined },
    })));
    const found = subjects.flatMap((subject) => {
        const signal = SIGNALS.find((one) => one.see(subject) !== undefined);
        const facts = signal?.see(subject);
        return signal && facts ? [findingOf(signal, { ...identity(subject), ...facts })] : [];
    });
    return found.toSorted((a, b) => compareText(a.facts["pod"] ?? "", b.facts["pod"] ?? ""))[0];
}

;// CONCATENATED MODULE: ./lib/rollout/evidence-text.js


const HEAD_LINES = 10;
const TAIL_LINES = 40;
const EVENTS = 40;
function podTable(pods) {
    const rows = pods.map((view) => [
        view.name,
        (0,json/* textAt */.$6)(view.pod, "status", "reason") ?? view.phase,
        (0,json/* textAt */.$6)(view.pod, "spec", "nodeName") ?? "(no node)",
        view.containers.map(containerText).join("; "),
    ]);
    return rows.length === 0 ? "" : table([["pod", "phase", "node", "containers"], ...rows]);
}
function containerText({ name, role, ready, waiting, runningSince, ended, crashes }) {
    const state = stateText({ waiting, runningSince, ended });
    const end = ended && !state.startsWith("ended") ? `, last end: ${endText(ended)}` : "";
    const count = crashes > 0 ? `, ${crashes} ${crashes === 1 ? "crash" : "crashes"}` : "";
    return `${role === "container" ? "" : `${role} `}${name}: ${state}${ready ? ", ready" : ""}${end}${count}`;
}
function stateText({ waiting, runningSince, ended, }) {
    if (runningSince !== undefined)
        return "running";
    if (waiting)
        return waiting.reason || "waiting";
    return ended ? `ended: ${endText(ended)}` : "unknown";
}
function endText({ exitCode, reason }) {
    return reason && reason !== "Error" ? `${reason}, exit code ${exitCode}` : `exit code ${exitCode}`;
}
function conditionLines(object) {
    return (0,json/* listAt */.gT)(object, "status", "conditions")
        .map((condition) => {
        const [type, status, reason, message] = ["type", "status", "reason", "message"].map((key) => (0,json/* textAt */.$6)(condition, key) ?? "");
        return `${type}=${status} ${reason}: ${message}`.replace(/[: ]+$/, "");
    })
        .join("\n");
}
function eventLines(events) {
    const groups = [...Map.groupBy(events, sameText).values()];
    const lines = groups.flatMap((group) => {
        const last = group.at(-1);
        if (!last)
            return [];
        const count = group.map((event) => countOf(event)).reduce((sum, one) => sum + one, 0);
        const object = `${(0,json/* textAt */.$6)(last, "involvedObject", "kind") ?? ""}/${(0,json/* textAt */.$6)(last, "involvedObject", "name") ?? ""}`;
        const text = `${(0,json/* textAt */.$6)(last, "type") ?? ""} ${(0,json/* textAt */.$6)(last, "reason") ?? ""} ${object}: ${(0,json/* textAt */.$6)(last, "message") ?? ""}`;
        return [{ time: eventTime(last), text: count > 1 ? `${text} (${count} times)` : text }];
    });
    return lines
        .toSorted((a, b) => (a.time < b.time ? -1 : 1))
        .slice(-EVENTS)
        .map(({ time, text }) => `${time} ${text}`)
        .join("\n");
}
function sameText(event) {
    const name = (0,json/* textAt */.$6)(event, "involvedObject", "name") ?? "";
    const message = ((0,json/* textAt */.$6)(event, "message") ?? "").replace(GENERATED_NAME, "").replaceAll(name, "");
    return `${(0,json/* textAt */.$6)(event, "reason")} ${message}`;
}
const GENERATED_NAME = /[a-z0-9][\w-]*-[bcdfghjklmnpqrstvwxz2456789]{5}\b/g;
function countOf(event) {
    const count = (0,json.at)(event, "series", "count") ?? (0,json.at)(event, "count");
    return typeof count === "number" ? count : 1;
}
function logText(lines) {
    if (lines.length <= HEAD_LINES + TAIL_LINES)
        return lines.join("\n");
    const left = lines.length - HEAD_LINES - TAIL_LINES;
    return [...lines.slice(0, HEAD_LINES), `(… ${left} lines left out …)`, ...lines.slice(-TAIL_LINES)].join("\n");
}
const SPEC_FIELDS = [
    "image",
    "command",
    "args",
    "workingDir",
    "ports",
    "resources",
    "securityContext",
    "volumeMounts",
];
const PROBE_FIELDS = ["startupProbe", "readinessProbe", "livenessProbe", "lifecycle"];
function specText(object, container) {
    const template = (0,json/* isMap */.jh)((0,json.at)(object, "spec", "template"))
        ? (0,json/* mapAt */.SC)(object, "spec", "template", "spec")
        : (0,json/* mapAt */.SC)(object, "spec");
    const containers = [...(0,json/* listAt */.gT)(template, "initContainers"), ...(0,json/* listAt */.gT)(template, "containers")].filter(json/* isMap */.jh);
    const chosen = containers.filter((one) => container === undefined || container === "" || one["name"] === container);
    return chosen.map((one) => [`container ${(0,json/* textAt */.$6)(one, "name")}`, ...fieldLines(one)].join("\n")).join("\n");
}
function fieldLines(container) {
    const fields = [...SPEC_FIELDS, ...PROBE_FIELDS].filter((name) => container[name] !== undefined);
    const env = (0,json/* listAt */.gT)(container, "env").map((one) => (0,json/* textAt */.$6)(one, "name") ?? "");
    return [
        ...fields.map((name) => `  ${name}: ${JSON.stringify(container[name])}`),
        ...(env.length > 0 ? [`  env (names only): ${env.join(", ")}`] : []),
    ];
}
function table(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
    return rows
        .map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd())
        .join("\n");
}

;// CONCATENATED MODULE: ./lib/rollout/evidence.js




const BUDGET = seconds(5);
const PODS_WITH_LOGS = 2;
const LOGS = 12;
const LOG_BYTES = 262_144;
async function collectEvidence(verdicts, options) {
    const scene = sceneOf(options.cache);
    const subjects = verdicts.map((verdict) => ({ verdict, pods: evidence_podsOf(verdict, scene) }));
    const wanted = subjects.flatMap(({ pods }) => pods.filter(inTrouble).slice(0, PODS_WITH_LOGS).flatMap(logsOf));
    const logs = await readLogs(wanted.slice(0, LOGS), options);
    const lastLines = new Map(logs.flatMap(({ pod, container, lines }) => {
        const last = lines.findLast((line) => line.trim() !== "");
        return last === undefined ? [] : [[`${pod}/${container}`, last.trim()]];
    }));
    const pieces = subjects.flatMap(({ verdict, pods }) => [
        ...workloadPieces(verdict, pods, scene),
        ...logs
            .filter(({ pod, lines }) => lines.length > 0 && pods.some(({ name }) => name === pod))
            .map(({ pod, container, previous, lines }) => ({
            title: `log of ${container} in ${pod}${previous ? " before its last restart" : ""}`,
            text: logText(lines),
        })),
    ]);
    return { pieces: pieces.filter(({ text }) => text !== ""), lastLines };
}
function evidence_podsOf({ workload }, scene) {
    const object = scene.named(workload.kind, workload.name);
    return object ? newestPods(object, scene).map((pod) => podView(pod, scene)) : [];
}
function inTrouble({ pod, containers }) {
    return !isReady(pod) || containers.some(({ crashes }) => crashes > 0);
}
function workloadPieces({ workload, findings }, pods, scene) {
    const object = scene.named(workload.kind, workload.name);
    const name = `${workload.kind} ${workload.name}`;
    if (!object)
        return [];
    const owners = [object, ...scene.owned(object, "ReplicaSet")];
    const about = [...owners, ...pods.map(({ pod }) => pod)];
    return [
        { title: `pods of ${name}`, text: podTable(pods) },
        { title: `conditions of ${name}`, text: conditionLines(object) },
        { title: `events of ${name}`, text: eventLines(about.flatMap((one) => scene.eventsOf(one))) },
        { title: `spec of ${name}`, text: specText(object, findings[0]?.facts["containerName"]) },
    ];
}
function logsOf({ name, containers }) {
    return containers
        .filter((container) => container.crashes > 0 || container.runningSince !== undefined || container.ended !== undefined)
        .filter((container) => !container.ready || container.crashes > 0)
        .flatMap((container) => {
        const log = { pod: name, container: container.name };
        return hasPrevious(container)
            ? [
                { ...log, previous: false },
                { ...log, previous: true },
            ]
            : [{ ...log, previous: false }];
    });
}
function hasPrevious({ runningSince, crashes }) {
    return runningSince !== undefined && crashes > 0;
}
async function readLogs(wanted, { api, clock, namespace, signal }) {
    const end = new AbortController();
    const until = AbortSignal.any([signal, end.signal]);
    const timer = clock.sleep(BUDGET, until).then(() => end.abort(new Error("the budget for evidence is used up")), () => { });
    const logs = await Promise.all(wanted.map(async (log) => ({ ...log, lines: await readLog(log, api, namespace, until) })));
    end.abort(new Error("all logs are read"));
    await timer;
    signal.throwIfAborted();
    return logs;
}
async function readLog({ pod, container, previous }, api, namespace, signal) {
    const lines = [];
    const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`;
    const query = {
        container,
        limitBytes: `${LOG_BYTES}`,
        tailLines: "500",
        ...(previous ? { previous: "true" } : {}),
    };
    try {
        for await (const line of api.lines({ path, query, tries: 1, signal }))
            lines.push(line);
    }
    catch (thrown) {
        if (lines.length === 0 && !signal.aborted)
            return [`(the log could not be read: ${thrown instanceof Error ? thrown.message : String(thrown)})`];
    }
    return lines;
}

;// CONCATENATED MODULE: ./lib/rollout/explain.js


function causeOf({ findings, reason }, lastLines) {
    const [finding] = findings;
    return finding ? spelledOut(finding, lastLines) : reason;
}
function spelledOut(finding, lastLines) {
    return findings_textOf(finding.signal, factsWith(finding, lastLines), finding.count);
}
function factsWith({ facts }, lastLines) {
    return { ...facts, lastLine: lastLines.get(`${facts["pod"]}/${facts["containerName"]}`) ?? "" };
}
function failureProblem(verdict, namespace, lastLines) {
    const { workload, ready, desired, findings } = verdict;
    const [finding] = findings;
    const kubectl = `kubectl -n ${namespace}`;
    const failed = isWorkloadKind(workload.kind) ? "failed to roll out" : "failed";
    return {
        title: `${workload.kind} ${workload.name} ${failed}: ${causeOf(verdict, lastLines)}`,
        detail: [`${ready} of ${desired} ${readyWords(workload.kind)}.`, finding?.facts["message"] ?? ""]
            .join("\n")
            .trim(),
        fix: finding && fixOf(finding, lastLines),
        look: finding
            ? lookOf(finding, kubectl)
            : `${kubectl} describe ${workload.kind.toLowerCase()} ${workload.name}`,
    };
}
function readyWords(kind) {
    return isWorkloadKind(kind) ? "pods of the new revision are ready" : "ready";
}
function fixOf(finding, lastLines) {
    const { fix } = finding.signal;
    return typeof fix === "string" ? fix : fix(factsWith(finding, lastLines));
}
function lookOf({ signal, facts }, kubectl) {
    const command = signal.look?.(facts) ?? (facts["pod"] ? `describe pod ${facts["pod"]}` : "get pods,events");
    return command.startsWith("docker ") ? command : `${kubectl} ${command}`;
}
function crashProblem(verdict, namespace, lastLines) {
    const { kind, name } = verdict.workload;
    const why = verdict.findings[0] ? `: ${causeOf(verdict, lastLines)}` : "";
    return {
        title: `${kind} ${name} was ready, and then a container crashed${why}`,
        detail: "A rollout that only looks ready for a moment is no success.",
        fix: verdict.findings[0]
            ? fixOf(verdict.findings[0], lastLines)
            : "The log of the container says why it ended; it is in the evidence.",
        look: `kubectl -n ${namespace} describe ${kind.toLowerCase()} ${name}`,
    };
}
function timeoutProblem(verdicts, namespace, lastLines) {
    const all = verdicts.filter(({ state }) => state === "waiting");
    const running = all.filter(({ workload }) => workload.kind !== "Service");
    const waiting = running.length > 0 ? running : all;
    const what = waiting
        .map((verdict) => `${verdict.workload.kind} ${verdict.workload.name} (${causeOf(verdict, lastLines)})`)
        .join(", ");
    const suspect = waiting.flatMap(({ findings }) => findings)[0];
    return {
        title: waiting.length > 0
            ? `Time ran out before the rollout was complete: ${what}`
            : "Time ran out inside the stability window",
        cause: "This proves no failure: Kubernetes goes on trying.",
        fix: [suspect && fixOf(suspect, lastLines), "If it is only slow, raise the input `timeout`."]
            .filter((part) => part)
            .join(" "),
        look: suspect ? lookOf(suspect, `kubectl -n ${namespace}`) : `kubectl -n ${namespace} get pods`,
    };
}

;// CONCATENATED MODULE: ./lib/rollout/failure.js

class FailedRollout extends errors/* RolloutError */.a6 {
    evidence;
    constructor(problems, evidence) {
        super(atLeastOne(problems));
        this.evidence = evidence;
    }
}
class UnfinishedRollout extends errors/* TimeoutError */.MU {
    evidence;
    constructor(problem, evidence) {
        super(problem);
        this.evidence = evidence;
    }
}
function evidenceOf(thrown) {
    return thrown instanceof FailedRollout || thrown instanceof UnfinishedRollout ? thrown.evidence : [];
}
function atLeastOne(problems) {
    const [first, ...rest] = problems;
    if (!first)
        throw new Error("a failed rollout has at least one failed workload");
    return [first, ...rest];
}

;// CONCATENATED MODULE: ./lib/rollout/sightings.js





function sightingsOf(options) {
    const { followed, workload, scene, isSettled } = options;
    const pods = podsInTrouble(options);
    const found = sightingsOn({ followed, workload, scene, isSettled, pods }, "workload");
    for (const claim of claimsOf(options, pods))
        found.push(...sightingsOn({ followed, workload, scene, claim }, "claim"));
    for (const pod of pods) {
        found.push(...sightingsOn({ followed, workload, scene, pod }, "pod"));
        for (const container of containersToJudge(pod, options))
            found.push(...sightingsOn({ followed, workload, scene, pod, container }, "container"));
    }
    return found;
}
const BY_PLACE = Map.groupBy(CATALOGUE, ({ on }) => on);
function sightingsOn(subject, place) {
    const found = [];
    for (const signal of BY_PLACE.get(place) ?? []) {
        if (found.some((other) => other.signal.family === signal.family))
            continue;
        const facts = signal.see(subject);
        if (!facts)
            continue;
        const key = `${signal.id} ${subjectKey(subject)}`;
        found.push({ signal, subject, facts: { ...identity(subject), ...facts }, key });
    }
    return found;
}
function podsInTrouble({ followed, workload, scene }) {
    if (!RUNS_PODS.has(followed.kind))
        return [];
    const pods = newestPods(workload, scene).filter((pod) => !isReady(pod));
    const views = pods.map((pod) => podView(pod, scene));
    return followed.kind === "Job" ? countedOverAttempts(views) : views;
}
const RUNS_PODS = new Set(["Deployment", "StatefulSet", "DaemonSet", "Job", "Pod"]);
function containersToJudge(pod, { followed }) {
    const isOver = pod.phase === "Failed" || pod.phase === "Succeeded";
    return isOver && followed.kind !== "Job" && followed.kind !== "Pod" ? [] : pod.containers;
}
function countedOverAttempts(pods) {
    const total = (name) => pods
        .flatMap(({ containers }) => containers)
        .filter((container) => container.name === name)
        .reduce((sum, { crashes }) => sum + crashes, 0);
    return pods.map((pod) => ({
        ...pod,
        containers: pod.containers.map((container) => container.crashes > 0 ? { ...container, crashes: total(container.name) } : container),
    }));
}
function claimsOf({ followed, workload, scene, spokenFor }, pods) {
    if (followed.kind === "PersistentVolumeClaim")
        return spokenFor.has(followed.name) ? [] : [workload];
    const names = new Set(pods.flatMap(({ pod }) => claimNames(pod)));
    return [...names]
        .map((name) => scene.named("PersistentVolumeClaim", name))
        .filter((claim) => claim !== undefined);
}

;// CONCATENATED MODULE: ./lib/rollout/judge.js








const NO_MEMORY = { firstSeen: new Map() };
function judge_judge(followed, observation, memory, options) {
    const scene = sceneOf(observation);
    const examined = examine(followed, scene);
    const firstSeen = remembered(examined, memory, options.now);
    const { findings, questions } = ripen(examined, scene, firstSeen, options);
    const verdicts = examined.map((one) => verdictOn(one, findings.get(followed_keyOf(one.followed)) ?? [], scene, options));
    return { verdicts, memory: { firstSeen }, questions, nextAt: nextRipening(findings, options.now) };
}
function examine(followed, scene) {
    const seen = followed.map((one) => look(one, scene));
    const isSettled = seen.every(({ followed: { kind }, progress, end }) => !isWorkloadKind(kind) || end?.state === "superseded" || (!end && progress.missing === undefined));
    const spokenFor = new Set(seen.flatMap(({ object, followed: { kind } }) => object && isWorkloadKind(kind) ? mountedBy(object) : []));
    return seen.map((one) => {
        if (!one.object || one.end || one.progress.missing === undefined)
            return one;
        const { followed: self, object: workload } = one;
        if (showsTheRevisionBefore(self, workload))
            return one;
        return { ...one, sightings: sightingsOf({ followed: self, workload, scene, isSettled, spokenFor }) };
    });
}
function showsTheRevisionBefore({ generation }, workload) {
    const observed = (0,json/* numberAt */.tk)(workload, "status", "observedGeneration");
    return observed !== undefined && observed < generation;
}
function mountedBy(workload) {
    return claimNames((0,json/* mapAt */.SC)(workload, "spec", "template"));
}
function look(followed, scene) {
    const object = scene.named(followed.kind, followed.name);
    const nothing = { ready: 0, desired: 0, missing: NOT_SEEN };
    const base = { followed, object, progress: nothing, end: undefined, sightings: [] };
    if (!object)
        return { ...base, end: absence(followed) };
    if ((0,json/* textAt */.$6)(object, "metadata", "uid") !== followed.uid)
        return { ...base, object: undefined, end: replacement(followed, object) };
    const progress = progressOf(followed, object, scene);
    return { ...base, progress, end: supersession(followed, object) };
}
function absence({ seen, kind, name }) {
    if (!seen)
        return { state: "waiting", reason: NOT_SEEN };
    return { state: "failed", reason: `${kind} ${name} was deleted while its rollout was followed` };
}
function replacement({ createdAt, kind, name }, other) {
    const isLater = ((0,json/* textAt */.$6)(other, "metadata", "creationTimestamp") ?? "") > createdAt;
    if (!isLater)
        return { state: "waiting", reason: NOT_SEEN };
    return { state: "failed", reason: `${kind} ${name} was deleted and created again by somebody else` };
}
function supersession(followed, object) {
    if (!isWorkloadKind(followed.kind))
        return undefined;
    if (((0,json/* numberAt */.tk)(object, "metadata", "generation") ?? 0) <= followed.generation)
        return undefined;
    if (templateText(object) === followed.template)
        return undefined;
    return {
        state: "superseded",
        reason: "somebody else changed it while our rollout was under way; theirs is rolling out now",
    };
}
function remembered(examined, memory, now) {
    const keys = examined.flatMap(({ sightings }) => sightings.map(({ key }) => key));
    return new Map(keys.map((key) => [key, memory.firstSeen.get(key) ?? now]));
}
function verdictOn({ followed, object, progress, end }, findings, scene, { failFast }) {
    const base = {
        workload: followed,
        ready: progress.ready,
        desired: progress.desired,
        crashes: object ? crashCounts(newestPods(object, scene)) : new Map(),
        revision: object && observation_revisionOf(object),
        findings,
    };
    if (end)
        return { ...base, ...end, findings: [] };
    if (progress.missing === undefined)
        return { ...base, state: "ready", reason: "", findings: [] };
    const [first] = findings;
    const isFatal = failFast !== "off" && first?.isRipe;
    const consequence = progress.ended ?? (object && deadlineExceeded(object, followed));
    const isBroken = isFatal || progress.failed !== undefined || consequence !== undefined;
    const reason = progress.failed ?? first?.text ?? consequence ?? progress.missing;
    const told = progress.failed === undefined ? findings : [];
    return {
        ...base,
        findings: told,
        state: isBroken ? "failed" : "waiting",
        reason: reason.replace(/\.$/, ""),
    };
}
function deadlineExceeded(workload, { writtenAt }) {
    const progressing = conditionOf(workload, "Progressing");
    if (progressing?.["reason"] !== "ProgressDeadlineExceeded")
        return undefined;
    if (!(Date.parse((0,json/* textAt */.$6)(progressing, "lastUpdateTime") ?? "") > writtenAt))
        return undefined;
    return `no progress for ${(0,json/* numberAt */.tk)(workload, "spec", "progressDeadlineSeconds") ?? 600} s`;
}
function nextRipening(findings, now) {
    const due = [...findings.values()]
        .flat()
        .map(({ ripeAt }) => ripeAt)
        .filter((at) => at > now && Number.isFinite(at));
    return due.length > 0 ? Math.min(...due) : undefined;
}

;// CONCATENATED MODULE: ./lib/rollout/stability.js
const NOT_YET_STABLE = { crashes: new Map() };
function steady(before, verdicts, now) {
    if (!verdicts.every(isDone))
        return { crashes: before.crashes };
    const crashes = new Map(verdicts.flatMap((verdict) => [...verdict.crashes]));
    return { since: before.since ?? now, crashes: new Map([...crashes, ...before.crashes]) };
}
function crashedSince({ crashes }, verdicts) {
    return verdicts.filter(({ crashes: now }) => [...now].some(([key, count]) => count > (crashes.get(key) ?? count)));
}
function isDone({ state }) {
    return state === "ready" || state === "superseded";
}

;// CONCATENATED MODULE: ./lib/rollout/teller.js



const HEARTBEAT = seconds(30);
function createTeller(clock, logger) {
    const told = new Map();
    const start = clock.now();
    let lastLine = start;
    return (verdicts) => {
        const now = clock.now();
        const isReminder = now - lastLine >= HEARTBEAT;
        for (const verdict of verdicts) {
            const line = lineOf(verdict);
            const { kind, name } = verdict.workload;
            const isRepeated = told.get(`${kind}/${name}`) === line;
            if (line === undefined || (isRepeated && !(isReminder && verdict.state === "waiting")))
                continue;
            told.set(`${kind}/${name}`, line);
            lastLine = now;
            logger.foreign(`${elapsed(now - start)}  ${line}`);
        }
    };
}
function lineOf({ workload: { kind, name }, state, ready, desired, reason, findings, }) {
    const isTold = isWorkloadKind(kind) || kind === "Job" || kind === "Pod";
    if (reason === NOT_SEEN || (!isTold && state === "ready"))
        return undefined;
    if (!isTold && state === "waiting" && findings.length === 0)
        return undefined;
    return `${isWorkloadKind(kind) ? name : `${kind} ${name}`}: ${ready} of ${desired} ready${reason ? ` - ${reason}` : ""}`;
}
function elapsed(milliseconds) {
    return milliseconds < minutes(1)
        ? `${(milliseconds / 1000).toFixed(1)} s`
        : `${Math.floor(milliseconds / minutes(1))} min ${Math.floor((milliseconds % minutes(1)) / 1000)} s`;
}

;// CONCATENATED MODULE: ./lib/rollout/follow.js










const LAST_LOOK = seconds(2);
async function followRollout(followed, options) {
    const { cache, clock, signal } = options;
    const say = createTeller(clock, options.logger);
    let state = { followed, memory: NO_MEMORY, answers: new Map(), stability: NOT_YET_STABLE };
    for (;;) {
        state = {
            ...state,
            followed: state.followed.map((one) => ({ ...one, seen: one.seen || isThere(one, cache) })),
        };
        const now = clock.now();
        const { verdicts, memory, questions, nextAt } = judge_judge(state.followed, cache, state.memory, {
            ...options,
            ...state,
            now,
        });
        state = { ...state, memory };
        if (questions.length > 0) {
            state = { ...state, answers: await askAbout(questions, state.answers, options) };
            continue;
        }
        options.onVerdicts(verdicts);
        say(verdicts);
        await refuseCrash(verdicts, state.stability, options);
        if (follow_isFinal(verdicts, now) && cache.isCurrent())
            throw await failure(verdicts, options);
        const stability = steady(state.stability, verdicts, now);
        state = { ...state, stability };
        if (hasStayedReady(stability, now, options) && cache.isCurrent())
            return verdicts;
        if (now >= options.deadline)
            throw await timeout(verdicts, options);
        await cache.nextChange(untilNext(verdicts, stability, nextAt, options), signal);
    }
}
function hasStayedReady({ since }, now, { stabilityWindow }) {
    return since !== undefined && now - since >= stabilityWindow;
}
function isThere({ kind, name }, cache) {
    return find(cache, kind, name) !== undefined;
}
function follow_isFinal(verdicts, now) {
    const failed = verdicts.filter(({ state }) => state === "failed");
    if (failed.length === 0)
        return false;
    const isFresh = failed.every(({ findings: [first] }) => first && now - first.since < LAST_LOOK);
    const othersFollow = verdicts.some(({ state, findings }) => state === "waiting" && findings.some(({ ripeAt }) => ripeAt > now && ripeAt <= now + LAST_LOOK));
    const allTold = verdicts.every((verdict) => verdict.state === "failed" || isDone(verdict));
    return allTold || !(isFresh || othersFollow);
}
function untilNext(verdicts, { since }, nextAt, { cache, clock, deadline, stabilityWindow }) {
    const now = clock.now();
    const lastLook = verdicts
        .filter(({ state }) => state === "failed")
        .flatMap(({ findings: [first] }) => (first ? [first.since + LAST_LOOK] : []));
    const ends = [deadline, now + HEARTBEAT, ...lastLook.filter((at) => at > now)];
    if (since !== undefined && cache.isCurrent())
        ends.push(since + stabilityWindow);
    if (nextAt !== undefined)
        ends.push(nextAt);
    return Math.max(Math.min(...ends) - now, 1);
}
async function failure(verdicts, options) {
    const failed = verdicts.filter(({ state }) => state === "failed");
    const { pieces, lastLines } = await collectEvidence(failed, options);
    return new FailedRollout(failed.map((verdict) => failureProblem(verdict, options.namespace, lastLines)), pieces);
}
async function refuseCrash(verdicts, stability, options) {
    const crashed = crashedSince(stability, verdicts);
    if (crashed.length === 0 || !options.cache.isCurrent())
        return;
    const { pieces, lastLines } = await collectEvidence(crashed, options);
    throw new FailedRollout(crashed.map((verdict) => {
        const finding = crashFinding(verdict.workload, options.cache);
        const told = finding ? { ...verdict, findings: [finding] } : verdict;
        return crashProblem(told, options.namespace, lastLines);
    }), pieces);
}
async function timeout(verdicts, options) {
    const waiting = verdicts.filter(({ state }) => state === "waiting");
    const { pieces, lastLines } = await collectEvidence(waiting, options);
    return new UnfinishedRollout(timeoutProblem(verdicts, options.namespace, lastLines), pieces);
}

;// CONCATENATED MODULE: ./lib/phases/follow-rollout.js









const follow_rollout_followRollout = definePhase({
    id: "follow-rollout",
    title: "Rollout",
    needs: { cluster: connect_connect, applied: deployObjects, cache: watchNamespace },
    changes: "nothing",
    async run({ cluster, applied, cache }, context, signal) {
        const moved = applied.some(({ target, outcome }) => templatePath(target.object.kind) !== undefined && outcome !== "unchanged");
        const stabilityWindow = moved ? context.config.stabilityWindow : 0;
        const final = await followApplied(applied, { api: cluster.api, cache, stabilityWindow, context, signal });
        for (const verdict of final)
            if (verdict.state === "superseded")
                context.warn(supersededNotice(verdict, context));
        return { verdicts: final, moved };
    },
    describe({ verdicts, moved }) {
        const text = verdicts
            .filter(({ workload }) => isWorkloadKind(workload.kind))
            .map(({ workload, state, ready, desired }) => state === "superseded" ? `${workload.name} superseded` : `${workload.name} ${ready}/${desired}`)
            .join(", ");
        return { text, kind: moved ? undefined : "untouched" };
    },
});
function followApplied(applied, { context, cache, ...options }) {
    const { config, runtime, deadline, verdicts } = context;
    return followRollout(followedOf(applied, cache, runtime.clock.now()), {
        ...options,
        cache,
        clock: runtime.clock,
        logger: runtime.logger,
        namespace: config.namespace,
        failFast: config.failFast,
        deadline,
        onVerdicts(current) {
            verdicts.current = current;
        },
    });
}
function canBecomeReady({ target }, cache) {
    return target.type.namespaced && cache.isWatched(target.object.kind);
}
function followedOf(applied, cache, now) {
    const dependencies = dependenciesOf(applied.map(({ target }) => target.object));
    return applied
        .filter((one) => canBecomeReady(one, cache))
        .map(({ target, object, outcome, serverTime }) => {
        const { kind, metadata } = target.object;
        return toFollow({ ...object, kind }, {
            writtenAt: outcome === "unchanged" ? now : serverTime,
            dependsOn: dependencies.get(followed_keyOf({ kind, name: metadata.name })) ?? [],
        });
    });
}
function supersededNotice({ workload }, { config, manifests }) {
    const manifest = manifests.find(({ object }) => object.kind === workload.kind && object.metadata.name === workload.name);
    const title = manifest ? titleOf(manifest.object) : `${workload.kind} ${workload.name}`;
    return {
        title: `${title} was superseded: somebody else changed it while our rollout was under way`,
        cause: "What runs now is their revision, not the one of this run; whether it gets ready was not judged.",
        fix: "Let one pipeline deploy at a time (`concurrency` in the workflow), and look who changed it.",
        look: `kubectl -n ${config.namespace} get ${workload.kind.toLowerCase()} ${workload.name} -o yaml --show-managed-fields`,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/service-proxy.js
function servicePath({ namespace, name, port }, path) {
    return `/api/v1/namespaces/${namespace}/services/http:${name}:${port}/proxy${path}`;
}
function serviceClient(api, address) {
    return {
        get: async (path, signal) => (await api.send({ path: servicePath(address, path), signal })).body,
        post: async (path, body, signal) => (await api.send({ method: "POST", path: servicePath(address, path), body, signal })).body,
        async remove(path, body, signal) {
            await api.send({ method: "DELETE", path: servicePath(address, path), body, signal });
        },
        stream: (path, body, signal) => api.lines({ method: "POST", path: servicePath(address, path), body, signal }),
    };
}

;// CONCATENATED MODULE: ./lib/models/pull-events.js

function readPullEvent(line) {
    const event = parse(line);
    const error = (0,json/* textAt */.$6)(event, "error");
    if (error !== undefined)
        return { kind: "failed", message: error };
    const status = (0,json/* textAt */.$6)(event, "status") ?? "";
    if (status === "success")
        return { kind: "done" };
    const completed = (0,json/* numberAt */.tk)(event, "completed");
    const total = (0,json/* numberAt */.tk)(event, "total");
    return {
        kind: "progress",
        status,
        ...(completed === undefined ? {} : { completed }),
        ...(total === undefined ? {} : { total }),
    };
}
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return { error: `an answer that is no JSON: ${line.slice(0, 200)}` };
    }
}
const WORTH_PERCENT = 10;
const LARGE_BYTES = 1_000_000;
function createPullTeller(model) {
    let lastStatus = "";
    let lastStep = -1;
    return (event) => {
        if (event.kind !== "progress")
            return event.kind === "done" ? `${model}: pulled` : undefined;
        const { status, completed = 0, total = 0 } = event;
        const step = total >= LARGE_BYTES ? Math.floor((completed / total) * (100 / WORTH_PERCENT)) : 0;
        if (status === lastStatus && step <= lastStep)
            return undefined;
        lastStatus = status;
        lastStep = step;
        const share = total >= LARGE_BYTES ? ` - ${step * WORTH_PERCENT} % of ${(total / 1e6).toFixed(0)} MB` : "";
        return `${model}: ${status}${share}`;
    };
}

;// CONCATENATED MODULE: ./lib/models/ollama.js




function fullName(model) {
    return model.slice(model.lastIndexOf("/") + 1).includes(":") ? model : `${model}:latest`;
}
async function installedModels({ ollama, signal, }) {
    const models = (0,json/* listAt */.gT)(await ollama.get("/api/tags", signal), "models");
    return new Map(models.flatMap((model) => {
        const name = (0,json/* textAt */.$6)(model, "name");
        return name === undefined ? [] : [[name, (0,json/* numberAt */.tk)(model, "size")]];
    }));
}
async function pullModel(model, options) {
    let last = { kind: "progress", status: "nothing" };
    for await (const line of options.ollama.stream("/api/pull", { model }, options.signal)) {
        last = readPullEvent(line);
        options.onEvent(last);
        if (last.kind === "failed")
            throw new errors/* RolloutError */.a6(explainPull(model, last.message));
    }
    if (last.kind !== "done")
        throw new errors/* RolloutError */.a6(explainPull(model, `the stream ended after "${last.kind === "progress" ? last.status : ""}"`));
}
async function verifyModel(model, options) {
    try {
        return { dimensions: await ollama_embed(model, options) };
    }
    catch (thrown) {
        if (thrown instanceof ApiError)
            throw new errors/* RolloutError */.a6(badEmbedding(model, thrown.message), { cause: thrown });
        throw thrown;
    }
}
async function removeModel(model, { ollama, signal }) {
    await ollama.remove("/api/delete", { model }, signal).catch((thrown) => {
        if (!(thrown instanceof ApiError && thrown.status === 404))
            throw thrown;
    });
}
async function ollama_embed(model, { ollama, signal }) {
    const shown = await ollama.post("/api/show", { model }, signal);
    const capabilities = (0,json/* listAt */.gT)(shown, "capabilities");
    if (capabilities.length > 0 && !capabilities.includes("embedding"))
        return 0;
    const answer = await ollama.post("/api/embed", { model, input: "ping" }, signal);
    const vector = (0,json/* listAt */.gT)(answer, "embeddings", 0);
    const defect = vectorDefect(vector, embeddingLength(shown));
    if (defect)
        throw new errors/* RolloutError */.a6(badEmbedding(model, defect));
    return vector.length;
}
function embeddingLength(shown) {
    const info = (0,json/* mapAt */.SC)(shown, "model_info");
    return (0,json/* numberAt */.tk)(info, `${(0,json/* textAt */.$6)(info, "general.architecture")}.embedding_length`);
}
function vectorDefect(vector, expected) {
    if (vector.length === 0)
        return "the answer holds no vector";
    if (expected !== undefined && vector.length !== expected)
        return `the vector has ${vector.length} numbers, not ${expected}`;
    if (!vector.every((value) => typeof value === "number" && Number.isFinite(value)))
        return "the vector holds what is no number";
    if (vector.every((value) => value === 0))
        return "the vector is all zeros";
    return undefined;
}
function badEmbedding(model, defect) {
    return {
        title: `The model ${model} gives no usable embedding: ${defect}`,
        cause: "The model on the disk of the Ollama pod is damaged, or is not the one that was meant.",
        fix: `Look at the log of the Ollama pod; \`ollama rm ${model}\` in it makes the next run pull the model again.`,
    };
}
const ollama_RULES = [
    {
        pattern: /file does not exist|manifest unknown/,
        cause: "The registry has no such model.",
        fix: "Correct the input `models`; https://ollama.com/library lists the names and tags.",
    },
    {
        pattern: /no space left on device/,
        cause: "The volume of the Ollama pod is full.",
        fix: "Enlarge the PersistentVolumeClaim, or remove models that nobody uses with `ollama rm`.",
    },
    {
        pattern: /no such host|i\/o timeout|connection refused|network is unreachable|max retries exceeded/,
        cause: "The Ollama pod has no way to the model registry.",
        fix: "Allow it out of the cluster (DNS, egress, NetworkPolicy), or set HTTPS_PROXY on the pod.",
    },
    {
        pattern: /x509|certificate/,
        cause: "The Ollama pod does not trust the certificate it is shown; a proxy on the way makes its own.",
        fix: "Put the proxy's certificate authority into the image's trust store.",
    },
    {
        pattern: /digest mismatch/,
        cause: "What arrived is not what the registry announced; a proxy on the way may change it.",
        fix: "Run the workflow again; if it stays so, take the proxy out of the way.",
    },
    {
        pattern: /\b429\b|too many requests/i,
        cause: "The model registry limits how often this address may pull.",
        fix: "Wait and run the workflow again.",
    },
    {
        pattern: /\b5\d\d: |stalled|the stream ended/,
        cause: "The model registry, or the Ollama server, has a fault of its own.",
        fix: "Run the workflow again; what arrived is not lost. If it stays so, look at the log of the Ollama pod.",
    },
];
function explainPull(model, message) {
    const rule = ollama_RULES.find(({ pattern }) => pattern.test(message));
    return {
        title: `Ollama could not pull the model ${model}`,
        detail: message,
        cause: rule?.cause,
        fix: rule?.fix,
    };
}

;// CONCATENATED MODULE: ./lib/models/fetch.js





const fetch_RETRY_WAITS = [5_000, 15_000];
const STALL = seconds(60);
const BROKEN_TRANSFER = /digest mismatch|unexpected EOF|\bEOF\b|connection reset|timeout|stalled|max retries exceeded|\b5\d\d\b|the stream ended/i;
async function fetchMissingModels(models, options) {
    const installed = await installedModels({ ...options, onEvent: () => { } });
    const missing = models.filter((model) => !installed.has(fullName(model)));
    for (const model of missing)
        await fetchModel(model, options);
    return missing;
}
async function fetchModel(model, options) {
    const { clock, logger, signal } = options;
    for (const wait of [...fetch_RETRY_WAITS, undefined]) {
        try {
            return await pullUnlessStalled(model, options);
        }
        catch (thrown) {
            signal.throwIfAborted();
            if (wait === undefined || !isBrokenTransfer(thrown))
                throw thrown;
            logger.info(`The pull of ${model} broke off (${reasonOf(thrown)}); trying again in ${wait / 1000} s`);
            await clock.sleep(wait, signal);
        }
    }
}
async function pullUnlessStalled(model, { ollama, clock, logger, signal }) {
    const tell = createPullTeller(model);
    const ended = new AbortController();
    const stalled = new AbortController();
    let download = "";
    const onEvent = (event) => {
        download =
            event.kind === "progress" && event.status.startsWith("pulling") ? JSON.stringify(event) : undefined;
        const line = tell(event);
        if (line !== undefined)
            logger.foreign(line);
    };
    const watching = watchForStall(() => download, clock, AbortSignal.any([signal, ended.signal])).then((moved) => {
        if (!moved)
            stalled.abort(new errors/* RolloutError */.a6(explainPull(model, `stalled: nothing moved for ${STALL / 1000} s`)));
    });
    try {
        await pullModel(model, { ollama, signal: AbortSignal.any([signal, stalled.signal]), onEvent });
    }
    catch (thrown) {
        throw stalled.signal.aborted ? stalled.signal.reason : thrown;
    }
    finally {
        ended.abort();
        await watching;
    }
}
async function watchForStall(download, clock, signal) {
    try {
        for (;;) {
            const before = download();
            await clock.sleep(STALL, signal);
            if (before !== undefined && before === download())
                return false;
        }
    }
    catch {
        return true;
    }
}
function reasonOf(thrown) {
    if (thrown instanceof errors/* RolloutError */.a6)
        return thrown.problems[0].detail ?? thrown.message;
    return thrown instanceof Error ? thrown.message : String(thrown);
}
function isBrokenTransfer(thrown) {
    if (thrown instanceof ApiError)
        return isPassing(thrown);
    if (thrown instanceof errors/* RolloutError */.a6)
        return BROKEN_TRANSFER.test(thrown.problems[0].detail ?? "");
    return thrown instanceof Error && !(thrown instanceof errors/* ClusterError */.b$);
}

;// CONCATENATED MODULE: ./lib/phases/prefetch-models.js









const prefetchModels = definePhase({
    id: "prefetch-models",
    title: "Prefetch the models",
    needs: { cluster: connect_connect, rehearsal: rehearse, created: createMissing, cache: watchNamespace },
    changes: "cluster",
    async run({ cluster, rehearsal, cache }, context, signal) {
        const { config, roles, runtime } = context;
        if (!roles.ollama || config.models.length === 0)
            return undefined;
        if (willBeReplaced(rehearsal, context))
            return [];
        if (!(await becomesReady(cache, context, signal)))
            return [];
        const ollama = serviceClient(cluster.api, { namespace: config.namespace, ...roles.ollama });
        return fetchMissingModels(config.models, {
            ollama,
            clock: runtime.clock,
            logger: runtime.logger,
            signal,
        });
    },
    describe(pulled) {
        if (!pulled)
            return { text: "", kind: "left-out" };
        return pulled.length > 0 ? { text: `${pulled.join(", ")} pulled` } : { text: "", kind: "untouched" };
    },
});
function willBeReplaced({ objects }, { roles }) {
    const behind = roles.ollama?.workload;
    return objects.some(({ target, outcome }) => target.object.kind === behind?.kind &&
        target.object.metadata.name === behind.name &&
        outcome === "changed");
}
async function becomesReady(cache, { roles }, signal) {
    const behind = roles.ollama?.workload;
    if (!behind)
        return false;
    for (;;) {
        const workload = find(cache, behind.kind, behind.name);
        if (workload && podsOfNewestRevision(workload, cache).some(isReady))
            return true;
        await cache.nextChange(seconds(60), signal);
    }
}

;// CONCATENATED MODULE: ./lib/phases/load-models.js








const loadModels = definePhase({
    id: "load-models",
    title: "Ollama models",
    needs: { cluster: connect_connect, prefetched: prefetchModels, rollout: follow_rollout_followRollout },
    changes: "cluster",
    async run({ cluster, prefetched }, { config, roles, runtime }, signal) {
        if (!roles.ollama || config.models.length === 0)
            return [];
        const ollama = serviceClient(cluster.api, { namespace: config.namespace, ...roles.ollama });
        const fetching = { ollama, signal, clock: runtime.clock, logger: runtime.logger };
        const late = await fetchMissingModels(config.models, fetching);
        const sizes = await installedModels({ ...fetching, onEvent: () => { } });
        const pulled = new Set([...(prefetched ?? []), ...late]);
        return Promise.all(config.models.map(async (name) => ({
            name,
            state: pulled.has(name) ? "pulled" : "present",
            bytes: sizes.get(fullName(name)),
            ...(await proveModel(name, fetching)),
        })));
    },
    describe(models) {
        if (models.length === 0)
            return { text: "left out (`models: none`)", kind: "left-out" };
        const text = models.map(({ name, state, dimensions }) => `${name} ${state}${dimensions > 0 ? `, ${dimensions} dimensions` : ""}`);
        return {
            text: text.join("; "),
            kind: models.every(({ state }) => state === "present") ? "untouched" : undefined,
        };
    },
});
async function proveModel(name, options) {
    const asking = { ...options, onEvent: () => { } };
    try {
        return await verifyModel(name, asking);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* RolloutError */.a6))
            throw thrown;
        options.logger.info(`${thrown.message}; removing the model and pulling it again`);
        await removeModel(name, asking);
        await fetchModel(name, options);
        return verifyModel(name, asking);
    }
}

;// CONCATENATED MODULE: ./lib/smoke-tests/probe.js
const PROBE = `
import http.client, json, socket, sys, time, urllib.error, urllib.parse, urllib.request

BUDGET_SECONDS, PAUSE_SECONDS, TIMEOUT_SECONDS, LARGEST_BODY = 30, 1, 10, 262144

def reach(url):
    parts = urllib.parse.urlsplit(url)
    try:
        socket.getaddrinfo(parts.hostname, parts.port)
    except OSError as error:
        return "dns", str(error)
    try:
        socket.create_connection((parts.hostname, parts.port), TIMEOUT_SECONDS).close()
    except OSError as error:
        return "connect", str(error)
    return None, None

def ask(test):
    stage, error = reach(test["url"])
    if stage:
        return {"stage": stage, "error": error}
    data = None if test.get("body") is None else json.dumps(test["body"]).encode()
    request = urllib.request.Request(test["url"], data, {"content-type": "application/json"}, method=test["method"])
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
            return {"status": answer.status, "body": answer.read(LARGEST_BODY).decode("utf-8", "replace")}
    except urllib.error.HTTPError as error:
        return {"stage": "http", "status": error.code, "error": error.read(500).decode("utf-8", "replace")}
    except (OSError, http.client.HTTPException) as error:
        return {"stage": "http", "error": str(error) or type(error).__name__}

def run(test):
    begin, attempts = time.monotonic(), 0
    while True:
        attempts += 1
        answer = ask(test)
        elapsed = time.monotonic() - begin
        lasting = 400 <= answer.get("status", 0) < 500
        if "stage" not in answer or lasting or elapsed > BUDGET_SECONDS:
            return {"id": test["id"], "attempts": attempts, "milliseconds": round(elapsed * 1000), **answer}
        time.sleep(PAUSE_SECONDS)

urllib.request.install_opener(urllib.request.build_opener(urllib.request.ProxyHandler({})))
for test in json.loads(sys.argv[1]):
    print(json.dumps(run(test)), flush=True)
`;

;// CONCATENATED MODULE: ./lib/smoke-tests/run.js



async function runSmokeTests(tests, site, options) {
    const { kubectl, processes, signal } = options;
    const requests = JSON.stringify(tests.map(({ id, method, url, body }) => ({ id, method, url, body })));
    const command = [
        "exec",
        `--namespace=${site.namespace}`,
        site.pod,
        `--container=${site.container}`,
        "--",
        "python3",
        "-c",
        PROBE,
        requests,
    ];
    const finished = await processes.run(kubectl.program, [...kubectl.args, ...command], {
        env: kubectl.env,
        signal,
    });
    const answers = finished.stdout.split("\n").flatMap(parseAnswer);
    if (answers.length === 0)
        throw new errors/* CommandError */.Qd(execProblem(finished.stderr, site));
    return tests.map((test) => judgeAnswer(test, answers.find((answer) => (0,json/* textAt */.$6)(answer, "id") === test.id), site));
}
function parseAnswer(line) {
    try {
        return line.trim() === "" ? [] : [JSON.parse(line)];
    }
    catch {
        return [];
    }
}
function judgeAnswer(test, answer, site) {
    const body = jsonOrText((0,json/* textAt */.$6)(answer, "body") ?? "");
    const trouble = troubleIn(answer, test) ?? test.defect(body);
    return {
        id: test.id,
        title: test.title,
        from: site.pod,
        target: test.url,
        outcome: trouble === undefined ? "passed" : "failed",
        milliseconds: (0,json/* numberAt */.tk)(answer, "milliseconds") ?? 0,
        attempts: (0,json/* numberAt */.tk)(answer, "attempts") ?? 0,
        detail: trouble ?? test.describe(body),
    };
}
const STAGES = {
    dns: (host, error) => `the name ${host} does not resolve (${error}): no Service of that name in this namespace, or the cluster's DNS is down`,
    connect: (host, error) => `no connection to ${host} (${error}): ${/refused/.test(error) ? "nothing listens there, or the target port is wrong" : "a NetworkPolicy or the cluster's network is in the way"}`,
};
function troubleIn(answer, test) {
    if (answer === undefined)
        return "no answer: the program in the pod ended early";
    const stage = (0,json/* textAt */.$6)(answer, "stage");
    if (stage === undefined)
        return undefined;
    const error = (0,json/* textAt */.$6)(answer, "error") ?? "";
    const explain = STAGES[stage];
    if (explain)
        return explain(new URL(test.url).host, error);
    const status = (0,json/* numberAt */.tk)(answer, "status");
    return status === undefined
        ? `no answer: ${error}`
        : `HTTP status ${status}${error ? `: ${error.trim().slice(0, 200)}` : ""}`;
}
function jsonOrText(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function execProblem(stderr, { namespace, pod }) {
    const noPython = /executable file not found|no such file or directory/i.test(stderr);
    const forbidden = /forbidden/i.test(stderr);
    return {
        title: `The smoke tests could not be run in the pod ${pod}`,
        detail: stderr.trim().split("\n").slice(-3).join("\n"),
        cause: noPython
            ? "The image has no `python3`, which the tests are written in."
            : forbidden
                ? "The credentials of the kubeconfig may not run commands in pods."
                : undefined,
        fix: noPython
            ? "Set `smoke-tests: none`, or use an image that has Python."
            : forbidden
                ? "Grant `create` and `get` on `pods/exec` in the deployer's Role; docs/kubeconfig.md has the Role."
                : "Run the workflow again; if it stays so, try the command below.",
        look: `kubectl -n ${namespace} exec ${pod} -- python3 --version`,
    };
}

;// CONCATENATED MODULE: ./lib/smoke-tests/smoke-test.js


function smokeTestsFor(roles, models) {
    return [
        ...(roles.ollama ? ollamaTests(roles.ollama, models) : []),
        ...(roles.qdrant ? qdrantTests(roles.qdrant) : []),
        ...(roles.api ? apiTests(roles.api) : []),
    ];
}
const smoke_test_urlOf = ({ name, port }, path) => `http://${name}:${port}${path}`;
function ollamaTests(service, models) {
    return [
        {
            id: "ollama-version",
            title: "Ollama answers",
            method: "GET",
            url: smoke_test_urlOf(service, "/api/version"),
            defect: (body) => ((0,json/* textAt */.$6)(body, "version") ? undefined : "the answer is not Ollama's"),
            describe: (body) => `version ${(0,json/* textAt */.$6)(body, "version")}`,
        },
        ...models.map((model) => modelTest(service, model)),
    ];
}
function modelTest(service, model) {
    return {
        id: `ollama-model-${model}`,
        title: `Ollama has the model ${model}`,
        method: "GET",
        url: smoke_test_urlOf(service, "/api/tags"),
        defect: (body) => (0,json/* listAt */.gT)(body, "models").some((entry) => (0,json/* textAt */.$6)(entry, "name") === fullName(model))
            ? undefined
            : `${model} is not in the list of models`,
        describe: (body) => `${(0,json/* listAt */.gT)(body, "models").length} on its disk`,
    };
}
function qdrantTests(service) {
    return [
        {
            id: "qdrant-ready",
            title: "Qdrant is ready",
            method: "GET",
            url: smoke_test_urlOf(service, "/readyz"),
            defect: () => undefined,
            describe: (body) => String(body).trim().slice(0, 60),
        },
        {
            id: "qdrant-collections",
            title: "Qdrant serves its collections",
            method: "GET",
            url: smoke_test_urlOf(service, "/collections"),
            defect: (body) => ((0,json.at)(body, "status") === "ok" ? undefined : "the status of the answer is not ok"),
            describe: (body) => {
                const count = (0,json/* listAt */.gT)(body, "result", "collections").length;
                return count === 1 ? "1 collection" : `${count} collections`;
            },
        },
    ];
}
function apiTests(service) {
    return [
        {
            id: "api-health",
            title: "The chatbot API answers",
            method: "GET",
            url: smoke_test_urlOf(service, "/health"),
            defect: () => undefined,
            describe: (body) => typeof body === "string" ? body.trim().slice(0, 60) : ((0,json/* textAt */.$6)(body, "status") ?? "200"),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/phases/run-smoke-tests.js











const run_smoke_tests_runSmokeTests = definePhase({
    id: "run-smoke-tests",
    title: "Smoke tests",
    needs: { cluster: connect_connect, cache: watchNamespace, rollout: follow_rollout_followRollout, models: loadModels },
    changes: "nothing",
    async run({ cluster, cache }, context, signal) {
        const { config, roles, runtime } = context;
        const behind = roles.api?.workload;
        if (config.smokeTests === "none" || !behind)
            return undefined;
        const workload = find(cache, behind.kind, behind.name);
        const pods = workload ? podsOfNewestRevision(workload, cache).filter(isReady) : [];
        if (pods.length === 0)
            throw new errors/* RolloutError */.a6(nowhere(behind.name, config.namespace));
        const tests = smokeTestsFor(roles, config.models);
        const options = { kubectl: cluster.kubectl, processes: runtime.processes, signal };
        const results = await Promise.all(pods.map((pod) => runSmokeTests(tests, { namespace: config.namespace, pod: observation_nameOf(pod), container: containerOf(pod, context) }, options)));
        const reports = results.flat();
        refuseFailures(reports, config.namespace);
        return reports;
    },
    describe(reports) {
        if (!reports)
            return { text: "left out (`smoke-tests: none`)", kind: "left-out" };
        const pods = new Set(reports.map(({ from }) => from)).size;
        const passed = reports.filter(({ outcome }) => outcome === "passed").length;
        return { text: `${passed} of ${reports.length} from ${pods} ${pods === 1 ? "pod" : "pods"}` };
    },
});
function containerOf(pod, { config }) {
    const containers = containersOf({ ...pod, kind: "Pod" }).filter(({ path }) => path.includes("containers"));
    const ours = containers.find(({ image }) => config.image && meansOurs(image, config.image.repository));
    return (ours ?? containers[0])?.name ?? "";
}
function nowhere(workload, namespace) {
    return {
        title: `The smoke tests have no ready pod of ${workload} to run in`,
        cause: "It has no replicas, or its pods stopped being ready right after the rollout.",
        fix: "Give it replicas, or set `smoke-tests: none`.",
        look: `kubectl -n ${namespace} get pods`,
    };
}
class SmokeTestError extends errors/* RolloutError */.a6 {
    reports;
    constructor(problems, reports) {
        super(problems);
        this.reports = reports;
    }
}
function refuseFailures(reports, namespace) {
    const failed = reports.filter(({ outcome }) => outcome === "failed");
    const byTest = Map.groupBy(failed, ({ id }) => id);
    const problems = [...byTest.values()].flatMap(([first, ...others]) => first
        ? [
            {
                title: `Smoke test "${first.title}" failed: ${first.detail}`,
                detail: `${first.target}, called from ${[first, ...others].map(({ from }) => from).join(", ")}, ${first.attempts} attempts.`,
                look: `kubectl -n ${namespace} get endpointslices,pods`,
            },
        ]
        : []);
    const [first, ...rest] = problems;
    if (first)
        throw new SmokeTestError([first, ...rest], reports);
}

;// CONCATENATED MODULE: ./lib/report/report.js
const STEPS = [
    { id: "check", title: "Check the inputs and the cluster" },
    { id: "build", title: "Build the image" },
    { id: "push", title: "Push the image" },
    { id: "connect", title: "Connect to the cluster" },
    { id: "namespace", title: "Namespace" },
    { id: "deploy", title: "Deploy the services" },
    { id: "rollout", title: "Rollout" },
    { id: "models", title: "Ollama models" },
    { id: "smoke-tests", title: "Smoke tests" },
    { id: "report", title: "Report" },
];

;// CONCATENATED MODULE: ./lib/operations/deploy-report.js









function reportDeployment(result, context) {
    const applied = result.outputOf(deployObjects) ?? context.written;
    const workloads = workloadsOf(applied, context.verdicts.current);
    const ours = workloads.find(({ name }) => name === context.roles.api?.workload?.name);
    return {
        image: result.outputOf(push_image_pushImage),
        revision: ours?.revision,
        previousRevision: ours?.previousRevision,
        url: result.outputOf(findUrl),
        service: context.roles.api && { name: context.roles.api.name, port: context.roles.api.port },
        objects: applied.map(objectReport),
        workloads,
        models: result.outputOf(loadModels) ?? [],
        smokeTests: result.outputOf(run_smoke_tests_runSmokeTests) ?? failedSmokeTests(result.failure?.thrown),
        evidence: evidenceOf(result.failure?.thrown),
    };
}
function failedSmokeTests(thrown) {
    return thrown instanceof SmokeTestError ? thrown.reports : [];
}
function objectReport({ target, outcome }) {
    const { kind, metadata } = target.object;
    return { kind, name: metadata.name, file: target.manifest.file, outcome };
}
function workloadsOf(applied, verdicts) {
    return applied
        .filter(({ target }) => isWorkloadKind(target.object.kind))
        .map((one) => workloadReport(one, verdicts.find(({ workload }) => workload.name === one.target.object.metadata.name && workload.kind === one.target.object.kind)));
}
function workloadReport({ target, outcome, object }, verdict) {
    const { kind, metadata } = target.object;
    return {
        kind,
        name: metadata.name,
        outcome,
        verdict: verdict?.state ?? "waiting",
        ready: verdict?.ready ?? 0,
        desired: verdict?.desired ?? 0,
        revision: verdict?.revision ?? revisionOf(object),
        previousRevision: revisionOf(target.live),
        images: imagesOf(object, target.live),
        cause: verdict?.reason || undefined,
    };
}
function imagesOf(after, live) {
    const before = new Map(live ? containersOf(live).map(({ name, image }) => [name, image]) : []);
    return containersOf(after).map(({ name, image }) => ({
        container: name,
        before: before.get(name),
        after: image,
    }));
}

;// CONCATENATED MODULE: ./lib/manifests/owned-fields.js

function appliedFields(object, manager) {
    const entries = (0,json/* listAt */.gT)(object, "metadata", "managedFields").filter((entry) => (0,json/* textAt */.$6)(entry, "manager") === manager &&
        !(0,json/* textAt */.$6)(entry, "subresource") &&
        (0,json.at)(entry, "fieldsV1") !== undefined);
    return (entries
        .map((entry) => (0,json/* mapAt */.SC)(entry, "fieldsV1"))
        .reduce((all, one) => (all ? unionOf(all, one) : one), undefined) ?? {});
}
function unionOf(one, other) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const both = Object.fromEntries(keys.map((key) => {
        if (!(key in one))
            return [key, other[key]];
        return [key, key in other ? unionOf((0,json/* mapAt */.SC)(one, key), (0,json/* mapAt */.SC)(other, key)) : one[key]];
    }));
    return keys.length > 0 && (isLeaf(one) || isLeaf(other)) ? { ".": {}, ...both } : both;
}
function isLeaf(fields) {
    return Object.keys(fields).length === 0;
}
function pickFields(value, fields) {
    const inner = Object.keys(fields).filter((key) => key !== ".");
    if (inner.length === 0)
        return value;
    if (Array.isArray(value))
        return pickElements(value, fields);
    if (!(0,json/* isMap */.jh)(value))
        return value;
    const picked = inner.flatMap((key) => {
        const name = key.slice(2);
        if (!key.startsWith("f:") || !(name in value))
            return [];
        const part = pickFields(value[name], (0,json/* mapAt */.SC)(fields, key));
        return part === undefined ? [] : [[name, part]];
    });
    return picked.length > 0 || "." in fields ? Object.fromEntries(picked) : undefined;
}
function pickElements(list, fields) {
    const wanted = Object.entries(fields).filter(([key]) => key !== ".");
    const picked = list.flatMap((element, index) => {
        const found = wanted.find(([key]) => isElement(key, element, index));
        if (!found)
            return [];
        return [pickFields(element, (0,json/* mapAt */.SC)(fields, found[0]))];
    });
    return picked.length > 0 || "." in fields ? picked : undefined;
}
function isElement(key, element, index) {
    if (key.startsWith("i:"))
        return key === `i:${index}`;
    if (key.startsWith("v:"))
        return (0,json/* canonical */.$N)(owned_fields_parsed(key)) === (0,json/* canonical */.$N)(element);
    const keys = Object.entries(owned_fields_keysOf(key));
    return keys.length > 0 && keys.every(([name, value]) => (0,json/* canonical */.$N)((0,json.at)(element, name)) === (0,json/* canonical */.$N)(value));
}
function owned_fields_keysOf(key) {
    const keys = key.startsWith("k:") ? owned_fields_parsed(key) : {};
    return (0,json/* isMap */.jh)(keys) ? keys : {};
}
function owned_fields_parsed(key) {
    try {
        return JSON.parse(key.slice(2));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/manifests/snapshot.js



const KEPT = new Set(["Namespace", "PersistentVolumeClaim", "PersistentVolume", "CustomResourceDefinition"]);
function undoing({ target, outcome, object }) {
    const { live } = target;
    if (outcome !== "changed" || !live || KEPT.has(target.object.kind))
        return undefined;
    const fields = unionOf(appliedFields(live, FIELD_MANAGER), appliedFields(object, FIELD_MANAGER));
    const { apiVersion, kind, metadata } = target.object;
    const picked = pickFields(live, fields);
    const before = typeof picked === "object" && picked !== null ? picked : {};
    return {
        ...before,
        apiVersion,
        kind,
        metadata: { ...(0,json/* mapAt */.SC)(before, "metadata"), ...namesOf(metadata) },
    };
}
function namesOf({ name, namespace }) {
    return { name, ...(namespace === undefined ? {} : { namespace }) };
}

;// CONCATENATED MODULE: ./lib/phases/restore-objects.js








const restoreObjects = definePhase({
    id: "restore-objects",
    title: "Put back what was there before",
    needs: { cluster: connect_connect },
    changes: "cluster",
    async run({ cluster: { api } }, context, signal) {
        const { namespace } = context.config;
        const restored = [];
        const refused = [];
        const restoreOne = async ({ object, written }) => {
            const { type, manifest } = written.target;
            const live = await readLive(api, type, namespace, object.metadata.name, signal);
            if (generationOf(live) !== generationOf(written.object))
                return context.warn(superseded(written));
            restored.push(await applyObject({ manifest, object, type, live }, { api, namespace, dryRun: false, signal }));
        };
        for (const group of applyGroups(restorable(context))) {
            const ends = await Promise.allSettled(group.map(restoreOne));
            for (const end of ends)
                if (end.status === "rejected")
                    refused.push(...problemsOrThrow(end.reason));
        }
        const [first, ...rest] = refused;
        if (first)
            throw new errors/* ClusterError */.b$([first, ...rest]);
        return restored;
    },
    describe: (restored) => ({ text: restored.map(({ target }) => titleOf(target.object)).join(", ") }),
});
function restorable({ written }) {
    return written.flatMap((one) => {
        const object = undoing(one);
        return object ? [{ object, written: one }] : [];
    });
}
function generationOf(object) {
    return (0,json/* numberAt */.tk)(object, "metadata", "generation");
}
function problemsOrThrow(thrown) {
    if (thrown instanceof errors/* DeployError */.sH)
        return thrown.problems;
    throw thrown;
}
function superseded({ target }) {
    return {
        title: `${titleOf(target.object)} was not put back: somebody else has changed it since this run did`,
        cause: "Another pipeline or person works on the same namespace.",
        fix: "Look at it, and run the workflow again.",
    };
}

;// CONCATENATED MODULE: ./lib/phases/follow-restored.js






const followRestored = definePhase({
    id: "follow-restored",
    title: "Follow the rollback",
    needs: { cluster: connect_connect, rehearsal: rehearse, restored: restoreObjects },
    changes: "nothing",
    async run({ cluster: { api }, rehearsal, restored }, context, signal) {
        const cache = await watch(api, rehearsal, context, signal);
        const { stabilityWindow } = context.config;
        return followApplied(restored, { api, cache, stabilityWindow, context, signal });
    },
});

;// CONCATENATED MODULE: ./lib/phases/scale-down.js






const SCALABLE = new Set(["Deployment", "StatefulSet"]);
const scaleDown = definePhase({
    id: "scale-down",
    title: "Scale down what failed",
    needs: { cluster: connect_connect },
    changes: "cluster",
    async run({ cluster: { api } }, context, signal) {
        const provenance = provenanceOf(context);
        const options = { api, namespace: context.config.namespace, dryRun: false, provenance, signal };
        return Promise.all(failedWorkloads(context).map(({ target, object }) => applyObject({ ...target, object: scale_down_withoutReplicas(target.object), live: object }, options)));
    },
    describe: (scaled) => ({ text: scaled.map(({ target }) => titleOf(target.object)).join(", ") }),
});
function failedWorkloads({ written, verdicts, }) {
    const isReady = ({ kind, metadata }) => verdicts.current.some(({ workload, state }) => workload.kind === kind && workload.name === metadata.name && state === "ready");
    return written.filter(({ target }) => SCALABLE.has(target.object.kind) && !isReady(target.object));
}
function scale_down_withoutReplicas(object) {
    return (0,json/* withAt */.I3)(object, ["spec", "replicas"], 0);
}

;// CONCATENATED MODULE: ./lib/rollout/was-serving.js

function wasServing(live) {
    const status = (name) => (0,json/* numberAt */.tk)(live, "status", name) ?? 0;
    if (status("observedGeneration") < ((0,json/* numberAt */.tk)(live, "metadata", "generation") ?? 0) && hasCounts(live))
        return false;
    switch ((0,json/* textAt */.$6)(live, "kind")) {
        case "Deployment":
            return isComplete(desiredOf(live), status("updatedReplicas"), status("readyReplicas"), status("replicas"));
        case "StatefulSet":
            return isComplete(desiredOf(live), status("readyReplicas"), status("replicas"));
        case "DaemonSet":
            return (status("updatedNumberScheduled") >= status("desiredNumberScheduled") &&
                status("numberReady") >= status("desiredNumberScheduled"));
        default:
            return true;
    }
}
const COUNTING = new Set(["Deployment", "StatefulSet", "DaemonSet"]);
function hasCounts(live) {
    return COUNTING.has((0,json/* textAt */.$6)(live, "kind") ?? "");
}
function desiredOf(live) {
    return (0,json/* numberAt */.tk)(live, "spec", "replicas") ?? 1;
}
function isComplete(desired, ...counts) {
    return desired > 0 && counts.every((count) => count >= desired);
}

;// CONCATENATED MODULE: ./lib/runtime/time-limit.js
function timeLimit(clock, milliseconds, reason) {
    const end = new AbortController();
    const lifted = new AbortController();
    clock.sleep(milliseconds, lifted.signal).then(() => end.abort(reason()), () => { });
    return { signal: end.signal, lift: () => lifted.abort() };
}

;// CONCATENATED MODULE: ./lib/operations/repair.js










const repair_PATIENCE = minutes(5);
const AFTER_DEADLINE = seconds(5);
async function repair(failed, context, signal) {
    const { failure } = failed;
    if (!failure || failure.thrown instanceof errors/* CancelledError */.cc || signal.aborted)
        return undefined;
    if (context.written.length === 0)
        return undefined;
    switch (context.config.onFailure) {
        case "rollback":
            return rollBack(failed, context, signal);
        case "scale-down":
            return scaleFailedDown(failed, context, signal);
        default:
            return undefined;
    }
}
async function rollBack(failed, context, signal) {
    const note = whyNot(context);
    if (note !== undefined)
        return { action: "rollback", outcome: "impossible", milliseconds: 0, note };
    return {
        action: "rollback",
        revision: revisionBefore(context),
        ...(await runAfter(failed, [restoreObjects, followRestored], context, signal, (result) => repair_told(result.outputOf(restoreObjects), "as before"))),
    };
}
async function scaleFailedDown(failed, context, signal) {
    if (failedWorkloads(context).length === 0)
        return undefined;
    return {
        action: "scale-down",
        ...(await runAfter(failed, [scaleDown], context, signal, (result) => repair_told(result.outputOf(scaleDown), "without replicas"))),
    };
}
async function runAfter(failed, phases, context, signal, tell) {
    const { clock, logger } = context.runtime;
    const startedAt = clock.now();
    const limit = timeLimit(clock, repair_PATIENCE + AFTER_DEADLINE, outOfTime);
    const inside = { ...context, deadline: startedAt + repair_PATIENCE, verdicts: { current: [] } };
    const result = await runPhases(phases, inside, {
        signal: AbortSignal.any([signal, limit.signal]),
        now: clock.now,
        onStart: ({ title }) => logger.info(title),
        given: failed.outputs,
    });
    limit.lift();
    const milliseconds = clock.now() - startedAt;
    if (!result.failure)
        return { outcome: "done", milliseconds, note: tell(result) };
    const problems = (0,errors/* problemsOf */.GW)(result.failure.thrown);
    return { outcome: "failed", milliseconds, note: problems[0].title, problems };
}
function repair_told(applied, how) {
    const titles = (applied ?? []).map(({ target }) => titleOf(target.object));
    return titles.length > 0 ? `${titles.join(", ")} ${how}` : "somebody else has changed everything since";
}
function whyNot(context) {
    const changed = restorable(context);
    if (changed.length === 0)
        return "all of it is new, and is kept to be looked at";
    const broken = changed.filter(({ written: { target } }) => target.live && !wasServing(target.live));
    if (broken.length === 0)
        return undefined;
    const names = broken.map(({ object }) => titleOf(object)).join(", ");
    return `${names} did not serve before this deployment either`;
}
function revisionBefore(context) {
    const before = restorable(context).map(({ written: { target } }) => target);
    const ours = before.find(({ object }) => object.metadata.name === context.roles.api?.workload?.name);
    return revisionOf((ours ?? before.find(({ live }) => revisionOf(live)))?.live);
}
function outOfTime() {
    return new errors/* TimeoutError */.MU({ title: `Putting things back took longer than ${repair_PATIENCE / minutes(1)} minutes` });
}

;// CONCATENATED MODULE: ./lib/operations/deploy.js
















const PHASES = [
    connect_connect,
    rehearse,
    build_image_buildImage,
    push_image_pushImage,
    createNamespace,
    watchNamespace,
    createMissing,
    prefetchModels,
    deployObjects,
    follow_rollout_followRollout,
    findUrl,
    loadModels,
    run_smoke_tests_runSmokeTests,
];
const STEP_OF = {
    [connect_connect.id]: "connect",
    [rehearse.id]: "check",
    [build_image_buildImage.id]: "build",
    [push_image_pushImage.id]: "push",
    [createNamespace.id]: "namespace",
    [watchNamespace.id]: "namespace",
    [createMissing.id]: "deploy",
    [prefetchModels.id]: "models",
    [deployObjects.id]: "deploy",
    [follow_rollout_followRollout.id]: "rollout",
    [findUrl.id]: "rollout",
    [loadModels.id]: "models",
    [run_smoke_tests_runSmokeTests.id]: "smoke-tests",
    report: "report",
};
const deploy = {
    subject: "deployment",
    phases: PHASES,
    steps: { names: STEPS, of: (phaseId) => STEP_OF[phaseId] ?? "check" },
    report: reportDeployment,
    repair: repair,
};

;// CONCATENATED MODULE: ./lib/operations/operations.js

const OPERATIONS = { deploy: deploy };

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/words.js
const FLATTEN = "kubectl config view --raw --flatten --minify";
const ENCODE_COMMANDS = `Linux: \`${FLATTEN} | base64 -w0\`; macOS: \`${FLATTEN} | base64\`; PowerShell: ` +
    `\`[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes((${FLATTEN} | Out-String)))\``;
const ENCODE_AGAIN = `Encode the complete file again and update the secret KUBECONFIG. ${ENCODE_COMMANDS}`;
const SERVICE_ACCOUNT = "Make a kubeconfig for a ServiceAccount with a token; docs/kubeconfig.md shows how, step by step.";
const stop = (problem) => ({ stops: true, problem });
const words_tell = (problem) => ({ stops: false, problem });
const LONGEST_NAME = 80;
function shown(name) {
    const line = name.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
    return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}
const MOST_NAMES = 12;
function listed(names) {
    const first = names.slice(0, MOST_NAMES).map(shown).join(", ");
    return names.length > MOST_NAMES ? `${first} and ${names.length - MOST_NAMES} more` : first;
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/checks/exec-plugin.js


const execShape = object({
    command: string(),
    apiVersion: string().optional(),
    args: array(string()).nullable().optional(),
    env: array(object({ name: string(), value: string().optional() }))
        .nullable()
        .optional(),
    interactiveMode: string().optional(),
    provideClusterInfo: dist_boolean().optional(),
});
const VERSIONS = ["client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"];
function checkExecPlugin(name, exec, { allowed }) {
    const defect = malformed(shown(name), exec);
    if (defect)
        return [stop(defect)];
    return allowed.execPlugins.includes(exec.command)
        ? interactionRemarks(shown(name), exec)
        : [stop(notAllowed(shown(name), exec.command, allowed.execPlugins))];
}
function malformed(name, { command, apiVersion = "" }) {
    if (command.trim() === "")
        return exec_plugin_noCommand(name);
    if (/[\\/]/.test(command))
        return pathInstead(name, command);
    if (!PROGRAM.test(command))
        return notAProgram(name);
    if (apiVersion.endsWith("/v1alpha1"))
        return oldVersion(name, command);
    return VERSIONS.includes(apiVersion) ? undefined : unknownVersion(name, command);
}
const PROGRAM = /^[\w.+-]{1,80}$/;
function interactionRemarks(name, { command, args, interactiveMode }) {
    if (interactiveMode === "Always")
        return [stop(interactive(name, command))];
    const asks = args?.find((arg) => ASKING.test(arg));
    return asks === undefined ? [] : [stop(asksInBrowser(name, command))];
}
const ASKING = /^(?:--login=)?(?:devicecode|interactive|ropc)$/;
const KNOWN = {
    aws: { setUp: "`aws-actions/configure-aws-credentials` (the runner images of GitHub have `aws`)" },
    "aws-iam-authenticator": {
        setUp: "`aws-actions/configure-aws-credentials`, and install `aws-iam-authenticator`",
    },
    "gke-gcloud-auth-plugin": {
        setUp: "`google-github-actions/auth`, then `google-github-actions/setup-gcloud` with `install_components: gke-gcloud-auth-plugin`",
    },
    kubelogin: {
        setUp: "`azure/login`, then `azure/use-kubelogin`, and convert the kubeconfig by `kubelogin convert-kubeconfig -l azurecli`",
    },
    doctl: { setUp: "`digitalocean/action-doctl`" },
    oci: { setUp: "`oracle-actions/run-oci-cli-command`, or install the OCI CLI with its key in `~/.oci`" },
    ibmcloud: { setUp: "`IBM/actions-ibmcloud-cli`" },
    tsh: { setUp: "`teleport-actions/setup`, then `teleport-actions/auth-k8s`" },
    "kubectl-oidc_login": {
        setUp: "an installation of `kubectl-oidc_login`, with a grant that needs no browser",
    },
    kubectl: { setUp: "an installation of the kubectl plugin that its arguments name" },
};
function setUpFor(command) {
    const setUp = Object.hasOwn(KNOWN, command) ? KNOWN[command]?.setUp : undefined;
    return setUp ? `run ${setUp}, before this step` : `install \`${command}\` before this step, and log it in`;
}
function pluginMissing(command) {
    return {
        title: `The kubeconfig runs \`${command}\` to log in, which is not on the PATH of the runner`,
        cause: "The step that installs it is missing, or comes after this one.",
        fix: `Before this step: ${setUpFor(command)}.`,
        look: `command -v ${command}`,
    };
}
function notAllowed(name, command, allowed) {
    const input = [...allowed, command].join(", ");
    return {
        title: `The kubeconfig runs a program to log in: \`${command}\` (user "${name}")`,
        detail: allowed.length === 0
            ? "The input `allow-exec-plugins` allows none."
            : `The input \`allow-exec-plugins\` allows only: ${allowed.join(", ")}.`,
        cause: "A secret that names programs to run could run anything, and the login of your own machine does not exist on the runner.",
        fix: `Set \`allow-exec-plugins: ${input}\` and ${setUpFor(command)}. Or, which needs neither: ${SERVICE_ACCOUNT}`,
    };
}
function exec_plugin_noCommand(name) {
    return {
        title: `The program that logs in has no name: \`exec.command\` of user "${name}" of the kubeconfig is empty`,
        cause: "A script that made the file had no value for it.",
        fix: SERVICE_ACCOUNT,
    };
}
function pathInstead(name, command) {
    const program = command.split(/[\\/]/).at(-1) ?? "";
    const usable = PROGRAM.test(program) ? program : "PROGRAM";
    return {
        title: `The kubeconfig runs a program by its path on your machine to log in (user "${name}")`,
        detail: `\`exec.command\` ends in \`${usable}\`.`,
        cause: "The runner has it somewhere else, or not at all; only a name that is looked up on the PATH can be allowed.",
        fix: `Name the program alone: \`kubectl config set-credentials USER --exec-command=${usable}\`. ${ENCODE_COMMANDS}`,
    };
}
function notAProgram(name) {
    return {
        title: `\`exec.command\` of user "${name}" of the kubeconfig is not the name of a program`,
        cause: "It holds white space or signs of a shell; arguments belong into `exec.args`, and no shell is run.",
        fix: SERVICE_ACCOUNT,
    };
}
function oldVersion(name, command) {
    return {
        title: `The kubeconfig asks \`${command}\` for credentials in a form that kubectl no longer has: v1alpha1 (user "${name}")`,
        cause: "kubectl removed it in version 1.24; the file was made by an old version of the tool.",
        fix: `Update the tool and let it write the kubeconfig again (for EKS \`aws eks update-kubeconfig --name CLUSTER\`). ${ENCODE_COMMANDS}`,
    };
}
function unknownVersion(name, command) {
    return {
        title: `\`exec.apiVersion\` of user "${name}" of the kubeconfig is missing or unknown`,
        detail: `kubectl knows: ${VERSIONS.join(", ")}.`,
        cause: "The file was put together by hand.",
        fix: `Let the tool of \`${command}\` write the kubeconfig again. ${ENCODE_COMMANDS}`,
    };
}
function interactive(name, command) {
    return {
        title: `The program \`${command}\` wants to talk to somebody: \`interactiveMode: Always\` (user "${name}" of the kubeconfig)`,
        cause: "On a runner there is nobody to answer.",
        fix: `Use a way to log in that needs nobody, with \`interactiveMode: Never\`. Or: ${SERVICE_ACCOUNT}`,
    };
}
function asksInBrowser(name, command) {
    return {
        title: `The kubeconfig lets \`${command}\` log in by a browser or by a password (user "${name}")`,
        cause: "On a runner there is nobody to answer.",
        fix: `Choose another login, for Azure \`kubelogin convert-kubeconfig -l azurecli\` after \`azure/login\`. ${ENCODE_COMMANDS}`,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/pem.js

const BEGIN = "-----BEGIN ";
const LABEL = /-----BEGIN ([A-Z0-9 ]{1,40})-----/g;
const LEFT_OUT = /^(?:REDACTED|DATA\+OMITTED)$/;
const PLACEHOLDER = /^(?:<[^>]*>|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_]+|\{\{.*\}\}|\*{3,}|\.{3}|…|x{4,})$/i;
function readPem(data, key, owner) {
    const refuse = (problem) => ({ ok: false, problem });
    const at = `\`${key}\` of ${owner}`;
    if (LEFT_OUT.test(data))
        return refuse(pem_leftOut(at));
    if (PLACEHOLDER.test(data))
        return refuse(placeholder(at));
    if (data.includes(BEGIN))
        return refuse(bare(at));
    const compact = data.replace(/\s+/g, "");
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.replace(/=+$/, "").length % 4 === 1)
        return refuse(notBase64(at));
    const bytes = Buffer.from(compact, "base64");
    const pem = bytes.toString("latin1");
    if (pem.includes(BEGIN))
        return { ok: true, pem, labels: [...pem.matchAll(LABEL)].map(([, label = ""]) => label) };
    if (Buffer.from(pem, "base64").toString("latin1").includes(BEGIN))
        return refuse(twice(at));
    return refuse(bytes[0] === 0x30 && bytes.length > 64 ? der(at) : notPem(at));
}
function pem_leftOut(at) {
    return {
        title: `The kubeconfig holds a placeholder instead of the value: ${at}`,
        cause: "Without `--raw`, `kubectl config view` prints REDACTED or DATA+OMITTED in the place of secrets.",
        fix: ENCODE_AGAIN,
    };
}
function placeholder(at) {
    return {
        title: `The kubeconfig holds the placeholder of a template: ${at}`,
        cause: "The value was never filled in, or the variable was not replaced (a quoted here-document does not).",
        fix: `Fill it in and encode the file again. ${ENCODE_COMMANDS}`,
    };
}
function bare(at) {
    return {
        title: `The kubeconfig holds a PEM text that is not in base64: ${at}`,
        cause: "The content of a file was pasted; a field whose name ends in `-data` holds the base64 of that file.",
        fix: `Put the base64 there, or let kubectl do it: \`${FLATTEN}\`. ${ENCODE_COMMANDS}`,
    };
}
function notBase64(at) {
    return {
        title: `The kubeconfig holds a value that is not valid base64: ${at}`,
        cause: "It was cut or changed while copying.",
        fix: ENCODE_AGAIN,
    };
}
function twice(at) {
    return {
        title: `The kubeconfig holds a value that was encoded in base64 twice: ${at}`,
        cause: "What a Secret or another kubeconfig holds is base64 already.",
        fix: `Encode it once. ${ENCODE_COMMANDS}`,
    };
}
function der(at) {
    return {
        title: `The kubeconfig holds DER, the binary form, where PEM is needed: ${at}`,
        cause: "A file in binary form was encoded.",
        fix: `Convert it first, for example \`openssl x509 -inform der -in FILE\`, then encode the file again. ${ENCODE_COMMANDS}`,
    };
}
function notPem(at) {
    return {
        title: `The kubeconfig holds what is no certificate or key: ${at}`,
        cause: "It must be the base64 of a PEM text (`-----BEGIN …`); another file was encoded, or its beginning is missing.",
        fix: ENCODE_AGAIN,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/lifetime.js


function lifetimeRemarks({ subject, cause, renew: fix }, life, { now, timeout }) {
    const until = `It is valid until ${timeText(life.until)}`;
    const left = spanText(life.until - now);
    switch (ageOf(life, now, timeout)) {
        case "expired":
            return [
                stop({
                    title: `${subject} expired ${spanText(now - life.until)} ago`,
                    detail: `It was valid until ${timeText(life.until)}.`,
                    cause,
                    fix,
                }),
            ];
        case "not-yet":
            return [
                stop({
                    title: `${subject} is not valid yet`,
                    detail: `It is valid from ${timeText(life.from ?? 0)}.`,
                    cause: "The clock of the runner is wrong, or that of the machine that made it was.",
                    fix: "Set the clock of the runner (`timedatectl` shows it).",
                }),
            ];
        case "within-the-run":
            return [
                words_tell({
                    title: `${subject} expires in ${left}, before the run must end`,
                    detail: `${until}. The input \`timeout\` allows the run to take longer.`,
                    cause: "A run that needs longer loses the cluster half-way.",
                    fix,
                }),
            ];
        case "soon":
            return [
                words_tell({
                    title: `${subject} expires in ${left}`,
                    detail: `${until}; deployments after that will fail.`,
                    fix,
                }),
            ];
        case "good":
            return [];
    }
}
const SKEW = minutes(5);
const DAY = minutes(24 * 60);
const SOON = minutes(60);
const LATEST_WARNING = 14 * DAY;
function ageOf({ from, until }, now, timeout) {
    if (from !== undefined && from > now + SKEW)
        return "not-yet";
    if (until <= now)
        return "expired";
    if (until <= now + timeout)
        return "within-the-run";
    const soon = from === undefined ? SOON : Math.min((until - from) / 10, LATEST_WARNING);
    return until <= now + soon ? "soon" : "good";
}
function spanText(milliseconds) {
    const units = [
        ["day", DAY],
        ["hour", minutes(60)],
        ["minute", minutes(1)],
    ];
    const [name, length] = units.find(([, unit]) => milliseconds >= 1.5 * unit) ?? ["minute", minutes(1)];
    const amount = Math.max(1, Math.round(milliseconds / length));
    return `${amount} ${name}${amount === 1 ? "" : "s"}`;
}
function timeText(time) {
    return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/checks/token.js




function checkToken(name, token, situation) {
    const text = token.trim();
    const at = `\`token\` of user "${shown(name)}"`;
    if (LEFT_OUT.test(text))
        return [stop(pem_leftOut(at))];
    if (PLACEHOLDER.test(text))
        return [stop(placeholder(at))];
    if (/^Bearer\s/i.test(text))
        return [stop(withScheme(name))];
    if (/[^\x21-\x7e]/.test(text))
        return [stop(withSpace(name))];
    if (/^ZXlK[A-Za-z0-9+/]/.test(text))
        return [stop(encoded(name))];
    if (!text.startsWith("eyJ"))
        return [];
    const claims = token_claimsOf(text);
    if (claims === undefined)
        return [stop(damaged(name))];
    const life = lifetimeOf(claims);
    return life ? lifetimeRemarks(mortal(name, claims), life, situation) : [];
}
function token_claimsOf(token) {
    const [header = "", payload = "", signature = "", ...more] = token.split(".");
    if (!(0,json/* isMap */.jh)(jsonIn(header)) || more.length > 0)
        return {};
    const claims = jsonIn(payload);
    return (0,json/* isMap */.jh)(claims) && signature !== "" ? claims : undefined;
}
function jsonIn(part) {
    try {
        return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    }
    catch {
        return undefined;
    }
}
const LATEST = 8_640_000_000_000;
function lifetimeOf(claims) {
    const seconds = (claim) => {
        const value = (0,json/* numberAt */.tk)(claims, claim);
        return value === undefined || Math.abs(value) > LATEST ? undefined : value * 1000;
    };
    const until = seconds("exp");
    return until === undefined ? undefined : { from: seconds("nbf") ?? seconds("iat"), until };
}
function mortal(name, claims) {
    return {
        subject: `The token of user "${shown(name)}" of the kubeconfig`,
        cause: "Tokens of a ServiceAccount live as long as was asked for when they were made, one hour if nothing was.",
        renew: renewal(claims),
    };
}
function renewal(claims) {
    const subject = (0,json/* textAt */.$6)(claims, "sub") ?? "";
    const account = /^system:serviceaccount:([a-z0-9-]{1,63}):([a-z0-9.-]{1,253})$/.exec(subject);
    const [, namespace = "NAMESPACE", serviceAccount = "SERVICEACCOUNT"] = account ?? [];
    return `Make a new one (\`kubectl -n ${namespace} create token ${serviceAccount} --duration=2160h\`), put it into the kubeconfig, and update the secret KUBECONFIG; docs/kubeconfig.md shows how. ${ENCODE_COMMANDS}`;
}
function withScheme(name) {
    return {
        title: `The token of user "${shown(name)}" of the kubeconfig begins with the word Bearer`,
        cause: "The value of a header was copied; kubectl adds that word itself.",
        fix: `Remove the word and encode the file again. ${ENCODE_COMMANDS}`,
    };
}
function withSpace(name) {
    return {
        title: `The token of user "${shown(name)}" of the kubeconfig holds white space or a sign that no token has`,
        cause: "It was copied in several lines from a terminal, or something was added to it.",
        fix: `Put it in one line, without anything around it. ${ENCODE_COMMANDS}`,
    };
}
function encoded(name) {
    return {
        title: `The token of user "${shown(name)}" of the kubeconfig is still encoded in base64`,
        cause: "It was copied from a Secret, which holds values in base64; a kubeconfig holds the token itself.",
        fix: `Decode it: \`kubectl -n NAMESPACE get secret NAME -o jsonpath='{.data.token}' | base64 -d\`. ${ENCODE_COMMANDS}`,
    };
}
function damaged(name) {
    return {
        title: `The token of user "${shown(name)}" of the kubeconfig is not whole`,
        cause: "A token has three parts with points between them; a part is missing or was changed while copying.",
        fix: ENCODE_AGAIN,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/checks/auth-provider.js





const providerShape = object({
    name: string(),
    config: record(string()).nullable().optional(),
});
function checkProvider(name, { name: kind, config }, situation) {
    if (kind !== "oidc")
        return [stop(removed(shown(name), kind))];
    const token = config?.["id-token"];
    if (!token)
        return [stop(noToken(shown(name)))];
    if (config?.["refresh-token"])
        return [words_tell(renewsItself(shown(name)))];
    const claims = token_claimsOf(token);
    if (claims === undefined)
        return [stop(auth_provider_damaged(shown(name)))];
    const life = lifetimeOf(claims);
    const mortal = {
        subject: `The OpenID Connect token of user "${shown(name)}"`,
        cause: "Such a token lives for minutes or hours, and the kubeconfig has no `refresh-token` to get another.",
        renew: SERVICE_ACCOUNT,
    };
    return life ? lifetimeRemarks(mortal, life, situation) : [];
}
const SUCCESSORS = {
    gcp: "gke-gcloud-auth-plugin",
    azure: "kubelogin",
};
function removed(name, kind) {
    const known = Object.hasOwn(SUCCESSORS, kind) ? SUCCESSORS[kind] : undefined;
    const what = /^[\w-]{1,40}$/.test(kind) ? `\`auth-provider: ${kind}\`` : "an unknown `auth-provider`";
    return {
        title: `The kubeconfig uses the login method ${what} (user "${name}"), which kubectl does not have`,
        cause: known
            ? `It was removed in version 1.26; \`${known}\` has taken its place.`
            : "It was removed, or never existed.",
        fix: known
            ? `Write the kubeconfig again with a current version of the tool, set \`allow-exec-plugins: ${known}\`, and ${setUpFor(known)}. Or: ${SERVICE_ACCOUNT}`
            : SERVICE_ACCOUNT,
    };
}
function noToken(name) {
    return {
        title: `The kubeconfig logs in by OpenID Connect but holds no token (\`id-token\` of user "${name}")`,
        cause: "The browser login that would get one cannot happen on a runner.",
        fix: SERVICE_ACCOUNT,
    };
}
function auth_provider_damaged(name) {
    return {
        title: `The OpenID Connect token of user "${name}" is not whole`,
        cause: "A token has three parts with points between them; a part is missing or was changed while copying.",
        fix: SERVICE_ACCOUNT,
    };
}
function renewsItself(name) {
    return {
        title: `The kubeconfig logs in as a person, by OpenID Connect (user "${name}")`,
        cause: "Its `refresh-token` ends with that person's session, and many providers accept it only once: the next run may fail.",
        fix: SERVICE_ACCOUNT,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/checks/tls.js




function checkTrust(name, cluster, situation) {
    const file = cluster["certificate-authority"];
    const data = cluster["certificate-authority-data"];
    if (file && data)
        return [stop(bothGiven(name))];
    if (cluster["insecure-skip-tls-verify"] && (data || file))
        return [stop(contradiction(name))];
    if (cluster["insecure-skip-tls-verify"])
        return [situation.allowed.insecureServer ? words_tell(unverifiedAllowed(name)) : stop(unverified(name))];
    const serverName = cluster["tls-server-name"];
    const remarks = serverName !== undefined && !HOST_NAME.test(serverName) ? [stop(noServerName(name))] : [];
    if (file)
        return [...remarks, stop(fileInstead(name))];
    return data ? [...remarks, ...authorityRemarks(name, data, situation)] : remarks;
}
const HOST_NAME = /^[\w.*:-]{1,253}$/;
const MOST_CERTIFICATES = 200;
function authorityRemarks(name, data, situation) {
    const read = readPem(data, "certificate-authority-data", `cluster "${shown(name)}"`);
    if (!read.ok)
        return [stop(read.problem)];
    if (!read.labels.includes("CERTIFICATE"))
        return [
            stop(read.labels.some((label) => label.includes("PRIVATE KEY")) ? key(name) : noCertificate(name)),
        ];
    const certificates = certificatesIn(read.pem);
    if (!certificates)
        return [stop(tls_damaged(name))];
    const lives = certificates.map(lifeOf);
    const latest = lives.reduce((a, b) => (b.until > a.until ? b : a));
    return lifetimeRemarks(tls_mortal(name), latest, situation);
}
function lifeOf({ validFromDate, validToDate }) {
    return { from: validFromDate.getTime(), until: validToDate.getTime() };
}
function certificatesIn(pem) {
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
    try {
        const [first, ...rest] = blocks.slice(0, MOST_CERTIFICATES).map((block) => new external_node_crypto_.X509Certificate(block));
        return first && [first, ...rest].every(hasDates) ? [first, ...rest] : undefined;
    }
    catch {
        return undefined;
    }
}
const hasDates = (certificate) => Object.values(lifeOf(certificate)).every((time) => !Number.isNaN(time));
function fileInstead(name) {
    return {
        title: `The kubeconfig refers to a file on your machine: \`certificate-authority\` of cluster "${shown(name)}"`,
        cause: "The runner does not have that file.",
        fix: `Put the data inside: \`${FLATTEN}\`. ${ENCODE_COMMANDS}`,
    };
}
function bothGiven(name) {
    return {
        title: `The cluster "${shown(name)}" of the kubeconfig has its certificate authority twice: as a file and as data`,
        cause: "kubectl refuses that. `certificate-authority` is a path on your machine.",
        fix: `Remove \`certificate-authority\`: \`kubectl config unset clusters.NAME.certificate-authority\`. ${ENCODE_COMMANDS}`,
    };
}
function contradiction(name) {
    return {
        title: `The cluster "${shown(name)}" of the kubeconfig has a certificate authority and says not to use it`,
        cause: "kubectl refuses `insecure-skip-tls-verify` together with a certificate authority.",
        fix: `Remove \`insecure-skip-tls-verify\`: \`kubectl config set-cluster NAME --insecure-skip-tls-verify=false\`. ${ENCODE_COMMANDS}`,
    };
}
function unverified(name) {
    return {
        title: `The kubeconfig turns off the check of the server's certificate: \`insecure-skip-tls-verify\` of cluster "${shown(name)}"`,
        cause: "Anybody on the way could take the credentials.",
        fix: "Remove it and add `certificate-authority-data`, the certificate authority of the cluster. To accept the risk, set `allow-insecure-server: true`.",
    };
}
function unverifiedAllowed(name) {
    return {
        title: `Nobody checks the certificate of the server: \`insecure-skip-tls-verify\` of cluster "${shown(name)}"`,
        cause: "`allow-insecure-server: true` allows it. Anybody on the way can take the credentials.",
        fix: "Remove it and add `certificate-authority-data`, the certificate authority of the cluster.",
    };
}
function noServerName(name) {
    return {
        title: `\`tls-server-name\` of cluster "${shown(name)}" of the kubeconfig is not a host name`,
        cause: "It is the name that the server's certificate is checked against: no `https://`, no path.",
        fix: `Correct or remove it. ${ENCODE_COMMANDS}`,
    };
}
function key(name) {
    return {
        title: `\`certificate-authority-data\` of cluster "${shown(name)}" holds a private key instead of a certificate`,
        cause: "Two files were mixed up. If it is the key of the certificate authority, it must not leave the cluster: replace it.",
        fix: ENCODE_AGAIN,
    };
}
function noCertificate(name) {
    return {
        title: `\`certificate-authority-data\` of cluster "${shown(name)}" holds a PEM text without a certificate`,
        cause: "Another file was encoded.",
        fix: ENCODE_AGAIN,
    };
}
function tls_damaged(name) {
    return {
        title: `The certificate authority of cluster "${shown(name)}" cannot be read`,
        cause: "`certificate-authority-data` looks like PEM, but what is inside is damaged.",
        fix: ENCODE_AGAIN,
    };
}
function tls_mortal(name) {
    return {
        subject: `The certificate authority of cluster "${shown(name)}"`,
        cause: "The cluster has a newer one by now, or needs one.",
        renew: `When the cluster has a new one, take the kubeconfig from it again. ${ENCODE_COMMANDS}`,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/checks/client-certificate.js





function checkClientPair(name, user, situation) {
    const certificate = user["client-certificate-data"];
    const key = user["client-key-data"];
    if (!certificate)
        return user["client-certificate"] ? [] : [stop(client_certificate_noCertificate(name))];
    if (!key && !user["client-key"])
        return [stop(noKey(name))];
    const owner = `user "${shown(name)}"`;
    const readCertificate = readPem(certificate, "client-certificate-data", owner);
    const readKey = key ? readPem(key, "client-key-data", owner) : undefined;
    const certificateFound = certificateOf(name, readCertificate);
    const keyFound = readKey && privateKeyOf(name, readKey);
    const defects = [certificateFound, keyFound].flatMap((found) => found && "problem" in found ? [stop(found.problem)] : []);
    if (!("certificate" in certificateFound))
        return defects;
    const isOther = keyFound !== undefined &&
        "key" in keyFound &&
        !certificateFound.certificate.checkPrivateKey(keyFound.key);
    return [
        ...defects,
        ...(isOther ? [stop(notOfEachOther(name))] : []),
        ...lifetimeRemarks(client_certificate_mortal(name), lifeOf(certificateFound.certificate), situation),
    ];
}
function certificateOf(name, read) {
    if (!read.ok)
        return { problem: read.problem };
    if (!read.labels.includes("CERTIFICATE"))
        return { problem: otherInCertificate(name, read.labels) };
    const [certificate] = certificatesIn(read.pem) ?? [];
    return certificate ? { certificate } : { problem: damagedCertificate(name) };
}
function privateKeyOf(name, read) {
    if (!read.ok)
        return { problem: read.problem };
    const { labels, pem } = read;
    if (labels.includes("OPENSSH PRIVATE KEY"))
        return { problem: sshKey(name) };
    if (labels.includes("ENCRYPTED PRIVATE KEY") || pem.includes("Proc-Type: 4,ENCRYPTED"))
        return { problem: lockedKey(name) };
    if (!labels.some((label) => label.endsWith("PRIVATE KEY")))
        return { problem: otherInKey(name) };
    try {
        return { key: (0,external_node_crypto_.createPrivateKey)(pem) };
    }
    catch {
        return { problem: damagedKey(name) };
    }
}
const RENEW = `Make a new one, encode the kubeconfig again, and update the secret KUBECONFIG; a token of a ServiceAccount is easier to renew and to revoke. ${ENCODE_COMMANDS}`;
function client_certificate_noCertificate(name) {
    return {
        title: `The user "${shown(name)}" of the kubeconfig has a key but no certificate`,
        cause: "One of the two lines was lost.",
        fix: ENCODE_AGAIN,
    };
}
function noKey(name) {
    return {
        title: `The user "${shown(name)}" of the kubeconfig has a certificate but no key`,
        cause: "One of the two lines was lost.",
        fix: ENCODE_AGAIN,
    };
}
function otherInCertificate(name, labels) {
    const key = labels.some((label) => label.includes("PRIVATE KEY"));
    return {
        title: `\`client-certificate-data\` of user "${shown(name)}" holds ${key ? "a private key" : "a PEM text"} instead of a certificate`,
        cause: "Certificate and key were mixed up, or another file was encoded.",
        fix: ENCODE_AGAIN,
    };
}
function otherInKey(name) {
    return {
        title: `\`client-key-data\` of user "${shown(name)}" holds no private key`,
        cause: "Certificate and key were mixed up, or it is the public half of the key.",
        fix: ENCODE_AGAIN,
    };
}
function damagedCertificate(name) {
    return {
        title: `The client certificate of user "${shown(name)}" cannot be read`,
        cause: "`client-certificate-data` looks like PEM, but what is inside is damaged.",
        fix: ENCODE_AGAIN,
    };
}
function damagedKey(name) {
    return {
        title: `The key of user "${shown(name)}" cannot be read`,
        cause: "`client-key-data` looks like PEM, but what is inside is damaged.",
        fix: ENCODE_AGAIN,
    };
}
function lockedKey(name) {
    return {
        title: `The key of user "${shown(name)}" is locked with a passphrase`,
        cause: "kubectl cannot use such a key, and there is nobody to type the passphrase.",
        fix: `Unlock it (\`openssl pkey -in KEY -out UNLOCKED\`), or better: ${SERVICE_ACCOUNT}`,
    };
}
function sshKey(name) {
    return {
        title: `The key of user "${shown(name)}" is an SSH key`,
        cause: "Kubernetes knows nothing of SSH; the key of the client certificate is needed.",
        fix: ENCODE_AGAIN,
    };
}
function notOfEachOther(name) {
    return {
        title: `The client certificate and the key of user "${shown(name)}" are not of each other`,
        cause: "One of them was renewed and the other was not, or they were copied from two files.",
        fix: ENCODE_AGAIN,
    };
}
function client_certificate_mortal(name) {
    return {
        subject: `The client certificate of user "${shown(name)}"`,
        cause: "Client certificates live for a year as a rule (kubeadm, k3s).",
        renew: RENEW,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/checks/credentials.js







const credentials_text = string().optional();
const userShape = object({
    token: credentials_text,
    tokenFile: credentials_text,
    username: credentials_text,
    password: credentials_text,
    "client-certificate": credentials_text,
    "client-certificate-data": credentials_text,
    "client-key": credentials_text,
    "client-key-data": credentials_text,
    exec: execShape.optional(),
    "auth-provider": providerShape.optional(),
    as: credentials_text,
    "as-uid": credentials_text,
    "as-groups": array(string()).optional(),
    "as-user-extra": record(array(string())).optional(),
});
function loginOf(user) {
    if (user.exec)
        return "an exec plugin";
    if (user["auth-provider"])
        return "OpenID Connect";
    if (user.token)
        return "a token";
    return user["client-certificate-data"] ? "a client certificate" : undefined;
}
function checkCredentials(name, user, situation) {
    const hasPair = Boolean(user["client-certificate-data"] || user["client-key-data"]);
    const remarks = [
        ...fileRemarks(shown(name), user),
        ...methodRemarks(shown(name), user),
        ...(user.token ? checkToken(name, user.token, situation) : []),
        ...(hasPair ? checkClientPair(name, user, situation) : []),
        ...(user.exec ? checkExecPlugin(name, user.exec, situation) : []),
        ...(user["auth-provider"] ? checkProvider(name, user["auth-provider"], situation) : []),
        ...impersonationRemarks(shown(name), user),
    ];
    const nothing = !loginOf(user) && !hasPair && !remarks.some(({ stops }) => stops);
    return nothing ? [stop(noCredentials(shown(name))), ...remarks] : remarks;
}
const FILES = [
    ["tokenFile", "token"],
    ["client-certificate", "client-certificate-data"],
    ["client-key", "client-key-data"],
];
function fileRemarks(name, user) {
    return FILES.filter(([file]) => user[file]).map(([file, data]) => stop(user[data] ? credentials_bothGiven(name, file, data) : credentials_fileInstead(name, file)));
}
function methodRemarks(name, user) {
    if (user.exec && user["auth-provider"])
        return [stop(twoPrograms(name))];
    if (user.password && LEFT_OUT.test(user.password))
        return [stop(pem_leftOut(`\`password\` of user "${name}"`))];
    if (user.token && (user.username || user.password))
        return [stop(tokenAndPassword(name))];
    if (user.username || user.password)
        return [stop(basic(name))];
    return user.exec && user.token ? [stop(tokenAndProgram(name))] : [];
}
function impersonationRemarks(name, user) {
    const more = user["as-uid"] || user["as-groups"]?.length || Object.keys(user["as-user-extra"] ?? {}).length;
    return more && !user.as ? [stop(groupsWithoutUser(name))] : [];
}
function credentials_fileInstead(name, key) {
    return {
        title: `The kubeconfig refers to a file on your machine: \`${key}\` of user "${name}"`,
        cause: "The runner does not have that file.",
        fix: `Put the data inside: \`${FLATTEN}\`. ${ENCODE_COMMANDS}`,
    };
}
function credentials_bothGiven(name, file, data) {
    return {
        title: `The user "${name}" of the kubeconfig has both \`${data}\` and \`${file}\``,
        cause: `\`${file}\` is a path on your machine, and kubectl refuses to choose.`,
        fix: `Remove \`${file}\`: \`kubectl config unset users.NAME.${file}\`. ${ENCODE_COMMANDS}`,
    };
}
function twoPrograms(name) {
    return {
        title: `The user "${name}" of the kubeconfig has both \`exec\` and \`auth-provider\``,
        cause: "kubectl refuses to choose between two ways to log in.",
        fix: `Remove one of them, \`auth-provider\` in doubt. ${ENCODE_COMMANDS}`,
    };
}
function tokenAndPassword(name) {
    return {
        title: `The user "${name}" of the kubeconfig has both a token and a password`,
        cause: "kubectl refuses to choose between two ways to log in.",
        fix: `Remove \`username\` and \`password\`. ${ENCODE_COMMANDS}`,
    };
}
function tokenAndProgram(name) {
    return {
        title: `The user "${name}" of the kubeconfig has both a token and a program to log in`,
        cause: "kubectl would use the token and never renew it by the program.",
        fix: `Remove \`token\` or \`exec\`. ${ENCODE_COMMANDS}`,
    };
}
function basic(name) {
    return {
        title: `The kubeconfig logs in with user name and password (user "${name}")`,
        cause: "Kubernetes removed this in version 1.19.",
        fix: SERVICE_ACCOUNT,
    };
}
function noCredentials(name) {
    return {
        title: `The user "${name}" of the kubeconfig has no credentials`,
        cause: "Without `--raw`, `kubectl config view` leaves them out.",
        fix: ENCODE_AGAIN,
    };
}
function groupsWithoutUser(name) {
    return {
        title: `The user "${name}" of the kubeconfig takes on groups of somebody without saying whom`,
        cause: "`as-groups`, `as-uid` and `as-user-extra` need `as`, the user that is impersonated.",
        fix: `Add \`as\`, or remove them. ${ENCODE_COMMANDS}`,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/checks/proxy.js

const PROTOCOLS = ["http:", "https:", "socks5:"];
function checkProxy(name, proxy) {
    if (!proxy)
        return [];
    if (!URL.canParse(proxy) || /\s/.test(proxy))
        return [stop(notUrl(name))];
    const { protocol, hostname } = new URL(proxy);
    if (!PROTOCOLS.includes(protocol))
        return [stop(otherProtocol(name, protocol))];
    return hostname === "" ? [stop(notUrl(name))] : [];
}
function notUrl(name) {
    return {
        title: `\`proxy-url\` of cluster "${shown(name)}" of the kubeconfig is not a URL`,
        cause: "It needs a protocol and a host, such as `http://proxy.example.com:3128`.",
        fix: `Correct or remove it. ${ENCODE_COMMANDS}`,
    };
}
function otherProtocol(name, protocol) {
    const what = /^[a-z0-9+.-]{1,20}:$/.test(protocol) ? protocol.slice(0, -1) : "another protocol";
    return {
        title: `\`proxy-url\` of cluster "${shown(name)}" of the kubeconfig speaks ${what}, which kubectl does not know`,
        cause: "kubectl knows proxies that speak http, https or socks5. `host:port` alone is read as a protocol.",
        fix: `Write for example \`proxy-url: http://proxy.example.com:3128\`. ${ENCODE_COMMANDS}`,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/server-address.js
const LOCAL_NAMES = /^(?:localhost|.*\.localhost|(?:host|gateway|kubernetes)\.docker\.internal|host\.(?:minikube|lima|rancher-desktop)\.internal|docker-desktop|minikube|control-plane\.minikube\.internal|[a-z0-9-]+-control-plane|k8s\.orb\.local|.*\.internal\.k3d)$/;
function isLocal(hostname) {
    return LOCAL_NAMES.test(hostname) || /^(?:127\.|0\.0\.0\.0$)/.test(hostname) || /^\[::1?\]$/.test(hostname);
}
function isPrivate(hostname) {
    return (/^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(hostname) ||
        /^\[(?:f[cd]|fe[89ab])/.test(hostname) ||
        /\.(?:internal|local|lan|corp|home|intranet|home\.arpa)$/.test(hostname));
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/checks/server.js



function checkServer(name, server, situation) {
    const text = server.trim();
    const malformed = malformedAddress(shown(name), text);
    if (malformed)
        return [stop(malformed)];
    const url = new URL(text);
    if (url.protocol !== "https:" && url.protocol !== "http:")
        return [stop(server_otherProtocol(name, url.protocol))];
    if (url.username || url.password)
        return [stop(userinfo(name))];
    return [...protocolRemarks(name, url, situation), ...localRemarks(name, url, situation)];
}
function malformedAddress(name, text) {
    if (text === "")
        return noServer(name);
    if (PLACEHOLDER.test(text) || /[<>{}]|\$\(|\$\{/.test(text))
        return template(name);
    if (/^[\w.-]+(?::\d+)?(?:\/|$)/.test(text) && !/\s/.test(text))
        return noProtocol(name, text);
    if (!URL.canParse(text) || /\s/.test(text))
        return server_notUrl(name);
    return undefined;
}
function protocolRemarks(name, url, { allowed }) {
    if (url.protocol === "https:")
        return [];
    return [allowed.insecureServer ? words_tell(plainAllowed(name, url)) : stop(plain(name))];
}
function localRemarks(name, url, { allowed, hosted }) {
    const refused = hosted && !allowed.localServer && isLocal(url.hostname);
    return refused ? [stop(local(name, url))] : [];
}
function noServer(name) {
    return {
        title: `The cluster "${name}" of the kubeconfig has an empty server address`,
        cause: "A script that made the file had no value for it.",
        fix: ENCODE_AGAIN,
    };
}
function template(name) {
    return {
        title: `The server address of cluster "${name}" is the placeholder of a template`,
        cause: "The value was never filled in, or the variable was not replaced (a quoted here-document does not).",
        fix: `\`kubectl cluster-info\` prints the address. ${ENCODE_COMMANDS}`,
    };
}
function noProtocol(name, address) {
    return {
        title: `The server address of cluster "${name}" does not begin with https://`,
        cause: "kubectl would speak to it without encryption, or not at all.",
        fix: `Write \`server: https://${shown(address)}\` and encode the file again. ${ENCODE_COMMANDS}`,
    };
}
function server_notUrl(name) {
    return {
        title: `The server address of cluster "${name}" is not a URL`,
        cause: "It was cut, or holds white space.",
        fix: `\`kubectl cluster-info\` prints the address. ${ENCODE_COMMANDS}`,
    };
}
function server_otherProtocol(name, protocol) {
    return {
        title: `The server of cluster "${shown(name)}" cannot be spoken to by ${protocol.replace(":", "")}`,
        cause: "An API server speaks HTTPS.",
        fix: "Use the https address of the API server; `kubectl cluster-info` prints it.",
    };
}
function userinfo(name) {
    return {
        title: `The server address of cluster "${shown(name)}" holds a user name or a password`,
        cause: "Kubernetes does not accept a password in the address since version 1.19; addresses are also often shown.",
        fix: `Remove it, and give the user of the context a token. ${ENCODE_COMMANDS}`,
    };
}
function plain(name) {
    return {
        title: `The server of cluster "${shown(name)}" is not reached by https but by http`,
        cause: "kubectl sends no credentials over an unencrypted connection, so the server would take us for nobody, and everybody on the way could read along.",
        fix: "Use the https address of the API server. If it is a proxy on the runner that logs in itself, set `allow-insecure-server: true`.",
    };
}
function plainAllowed(name, url) {
    return {
        title: `The server of cluster "${shown(name)}" is reached without encryption (${url.host})`,
        cause: "`allow-insecure-server: true` allows it. kubectl sends no credentials there.",
        fix: "Use the https address of the API server.",
    };
}
function local(name, url) {
    return {
        title: `The server of cluster "${shown(name)}" is an address of your own machine: ${url.host}`,
        cause: "The kubeconfig was made by kind, minikube, Docker Desktop or a tunnel; on GitHub's runner it leads to the runner itself.",
        fix: `Use an address of the API server that can be reached from the internet, or a self-hosted runner. If this job itself starts the cluster, set \`allow-local-server: true\`. ${ENCODE_COMMANDS}`,
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/bounds.js

const MOST_SIGNS = 20_000;
const DEEPEST = 50;
const MOST_COMPLEX_KEYS = 20;
function outOfBounds(text) {
    if (count(text, /[\n[\]{},?&*!|>%:"']/g) > MOST_SIGNS)
        return TOO_MANY;
    if (count(text, /\?\s/g) > MOST_COMPLEX_KEYS || depthOf(text) > DEEPEST)
        return TOO_DEEP;
    return undefined;
}
const count = (text, sign) => text.match(sign)?.length ?? 0;
function depthOf(text) {
    let open = 0;
    let deepest = 0;
    for (const [sign] of text.matchAll(/[[\]{}]|(?:-[ \t]+)+/g)) {
        if (sign === "]" || sign === "}")
            open = Math.max(0, open - 1);
        else if (sign === "[" || sign === "{")
            open += 1;
        deepest = Math.max(deepest, open, sign.startsWith("-") ? count(sign, /-/g) : 0);
    }
    return deepest;
}
const TOO_MANY = {
    title: "The kubeconfig has more entries than a kubeconfig can need",
    cause: "Another file was encoded, or the whole collection of an administrator.",
    fix: `One context is enough. ${ENCODE_AGAIN}`,
};
const TOO_DEEP = {
    title: "The kubeconfig is nested deeper than any kubeconfig",
    cause: "Another file was encoded.",
    fix: ENCODE_AGAIN,
};

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/file.js






const fileShape = object({
    "current-context": string().nullable().optional(),
    clusters: array(object({ name: string(), cluster: unknown() })),
    contexts: array(object({ name: string(), context: unknown() })),
    users: array(object({ name: string(), user: unknown() })),
});
function readFile(text) {
    const parsed = readYaml(text);
    if ("problem" in parsed)
        return { ok: false, ...parsed };
    const { content } = parsed;
    const refuse = (problem) => ({ ok: false, problem, content });
    const another = anotherFile(content);
    if (another)
        return refuse(another);
    const file = parseAs(fileShape, content);
    if (!file.ok)
        return refuse(incomplete(file.deviations.map(({ path, expected }) => `\`${path}\` ${expected}`)));
    for (const list of ["clusters", "contexts", "users"]) {
        const twice = firstTwice(file.value[list].map(({ name }) => name));
        if (twice !== undefined)
            return refuse(givenTwice(list, twice));
    }
    return { ok: true, file: file.value, content };
}
const MOST_ALIASES = 20;
function readYaml(text) {
    const outside = outOfBounds(text);
    if (outside)
        return { problem: outside };
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, {
            prettyErrors: false,
            customTags: [],
            logLevel: "error",
            uniqueKeys: false,
        });
        const [error] = document.errors;
        if (error)
            return { problem: notYaml(lineAt(text, error.pos[0]), isAtEnd(text, error.pos[0])) };
        const twice = firstKeyTwice(document);
        if (twice !== undefined)
            return { problem: keyTwice(lineAt(text, twice)) };
        if (!(0,dist/* isMap */.jh)(document.contents))
            return { problem: NOT_A_MAP };
        return { content: document.toJS({ maxAliasCount: MOST_ALIASES }) };
    }
    catch {
        return { problem: ALIASES };
    }
}
const lineAt = (text, position) => text.slice(0, position).split("\n").length;
const isAtEnd = (text, position) => text.slice(position).trim() === "";
function firstKeyTwice(document) {
    let place;
    (0,dist/* visit */.YR)(document, {
        Map(_key, map) {
            const keys = new Set();
            for (const { key } of map.items) {
                if (!(0,dist/* isScalar */.jn)(key))
                    continue;
                if (keys.has(key.value)) {
                    place = key.range?.[0] ?? 0;
                    return dist/* visit */.YR.BREAK;
                }
                keys.add(key.value);
            }
            return undefined;
        },
    });
    return place;
}
function firstTwice(names) {
    const seen = new Set();
    return names.find((name) => seen.has(name) || !seen.add(name));
}
function anotherFile(content) {
    if ((0,json/* isMap */.jh)((0,json.at)(content, "sops")))
        return ENCRYPTED;
    const kind = (0,json/* textAt */.$6)(content, "kind") ?? "Config";
    const version = (0,json/* textAt */.$6)(content, "apiVersion") ?? "v1";
    if (kind === "Secret")
        return KUBERNETES_SECRET;
    if (kind !== "Config")
        return otherKind(kind);
    if (version !== "v1")
        return otherVersion(version);
    const lists = ["clusters", "contexts", "users"];
    if (lists.every((list) => (0,json.at)(content, list) == null || (0,json/* listAt */.gT)(content, list).length === 0))
        return (0,json/* isMap */.jh)(content) && lists.some((list) => list in content) ? EMPTY_FILE : undefined;
    return undefined;
}
function incomplete(defects) {
    return {
        title: "The kubeconfig is incomplete",
        detail: defects.slice(0, 10).join("; "),
        cause: "Parts of the file were lost, or another file was encoded.",
        fix: ENCODE_AGAIN,
    };
}
function notYaml(line, atEnd) {
    const cut = "The value was cut while copying; GitHub stores at most 48 KB, for which one context without the others is small enough.";
    return {
        title: `The kubeconfig is not valid YAML (line ${line} of the decoded file)`,
        cause: atEnd ? cut : "The value was cut or changed while copying, or indented by tabs.",
        fix: ENCODE_AGAIN,
    };
}
function keyTwice(line) {
    return {
        title: `The kubeconfig gives a key twice in the same place (line ${line} of the decoded file)`,
        cause: "Two files were put one after the other; which value is meant cannot be known.",
        fix: `Merge files with \`KUBECONFIG=a:b kubectl config view --raw --flatten\`. ${ENCODE_COMMANDS}`,
    };
}
function givenTwice(list, name) {
    return {
        title: `The kubeconfig defines "${shown(name)}" twice among its ${list}`,
        cause: "Two files were put together by hand; which of them is meant cannot be known.",
        fix: `Give them different names, or keep one. ${ENCODE_COMMANDS}`,
    };
}
function otherKind(kind) {
    const what = /^[A-Z][A-Za-z]{1,40}$/.test(kind) ? `of kind ${kind}` : "of another kind";
    return {
        title: `The secret KUBECONFIG holds a Kubernetes object ${what}, not a kubeconfig`,
        cause: "A manifest was encoded.",
        fix: ENCODE_AGAIN,
    };
}
function otherVersion(version) {
    const what = /^[a-z0-9./-]{1,60}$/.test(version) ? `\`apiVersion: ${version}\`` : "an unknown `apiVersion`";
    return {
        title: `The secret KUBECONFIG holds a configuration with ${what}; that of a kubeconfig is \`v1\``,
        cause: "The configuration of another tool was encoded.",
        fix: ENCODE_AGAIN,
    };
}
const KUBERNETES_SECRET = {
    title: "The secret KUBECONFIG holds a Kubernetes object of kind Secret, not a kubeconfig",
    cause: "The Secret that holds the kubeconfig was encoded as a whole.",
    fix: "Its value is what is needed, and is in base64 already: `kubectl get secret NAME -o jsonpath='{.data.value}'` (the key may be `kubeconfig` or `config`).",
};
const EMPTY_FILE = {
    title: "The kubeconfig is empty: it defines no cluster, no context and no user",
    cause: "kubectl prints this when it found no kubeconfig where it was run.",
    fix: `Run the command where \`kubectl get pods\` works. ${ENCODE_COMMANDS}`,
};
const ENCRYPTED = {
    title: "The kubeconfig is encrypted with SOPS",
    cause: "Nobody decrypted it before it was stored or passed on.",
    fix: `Decrypt it first (\`sops decrypt FILE\`); GitHub encrypts secrets itself. ${ENCODE_AGAIN}`,
};
const NOT_A_MAP = {
    title: "The secret KUBECONFIG does not hold a kubeconfig",
    detail: "Decoded, it is no YAML map with clusters, contexts and users.",
    cause: "Another file was encoded.",
    fix: ENCODE_AGAIN,
};
const ALIASES = {
    title: "The kubeconfig uses YAML aliases in a way no kubeconfig does",
    cause: "Another file was encoded.",
    fix: ENCODE_AGAIN,
};

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/context.js




const contextShape = object({ cluster: string(), user: string(), namespace: string().optional() });
function chooseContext(file, wanted) {
    const names = file.contexts.map(({ name }) => name);
    const [only] = names;
    const name = wanted || file["current-context"] || (names.length === 1 ? only : "") || "";
    const entry = file.contexts.find((context) => context.name === name);
    if (!entry)
        return noContext(name, wanted !== "", names);
    const context = parseAs(contextShape, withoutNulls(entry.context));
    if (!context.ok)
        return incompleteEntry("context", name, context.deviations);
    const { cluster: clusterName, user: userName, namespace = "" } = context.value;
    const cluster = file.clusters.find((one) => one.name === clusterName);
    const user = file.users.find((one) => one.name === userName);
    if (!cluster)
        return dangling(name, "cluster", clusterName, file.clusters);
    if (!user)
        return dangling(name, "user", userName, file.users);
    return { name, clusterName, userName, namespace, cluster: cluster.cluster, user: user.user };
}
function withoutNulls(entry) {
    if (entry === null)
        return {};
    if (typeof entry !== "object" || Array.isArray(entry))
        return entry;
    return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));
}
function incompleteEntry(what, name, deviations) {
    return incomplete(deviations.map(({ path, expected }) => `${what} "${shown(name)}": \`${path}\` ${expected}`));
}
function noContext(name, byInput, names) {
    const defined = names.length > 0 ? `The file defines: ${listed(names)}.` : "The file defines no context.";
    const [first] = names;
    if (byInput) {
        return {
            title: `The kubeconfig has no context "${shown(name)}"`,
            detail: defined,
            cause: "The input `kube-context` is spelled differently, or the file holds only some of your contexts.",
            fix: "Correct the input `kube-context`, or leave it out to use the file's current context.",
        };
    }
    return {
        title: name
            ? "The kubeconfig's `current-context` names a context that it does not define"
            : "The kubeconfig does not say which of its contexts is meant",
        detail: name
            ? `\`current-context\` is "${shown(name)}". ${defined}`
            : `\`current-context\` is not set. ${defined}`,
        cause: first === undefined ? "The contexts were lost." : undefined,
        fix: first
            ? `Choose one with the input \`kube-context\`, for example \`kube-context: ${shown(first)}\`.`
            : ENCODE_AGAIN,
    };
}
function dangling(context, what, name, entries) {
    return {
        title: `The context "${shown(context)}" of the kubeconfig names the ${what} "${shown(name)}", which the file does not define`,
        detail: `It defines: ${listed(entries.map((entry) => entry.name)) || "none"}.`,
        cause: "The file was put together by hand, or only a part of it was encoded.",
        fix: ENCODE_AGAIN,
    };
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/misplaced.js

function misplacedProblem(text) {
    const found = MISPLACED.find(({ pattern }) => pattern.test(text));
    if (!found)
        return undefined;
    const { what, cause, fix = ENCODE_AGAIN } = found;
    return { title: `The input \`kubeconfig\` is ${what}`, cause, fix };
}
const MISPLACED = [
    {
        pattern: /^\*{3,}$/,
        what: "`***`",
        cause: "The masked text of a log was pasted instead of the secret.",
    },
    {
        pattern: /^\$\{\{/,
        what: "an expression that was not evaluated",
        cause: "The secret itself holds the text of an expression.",
    },
    {
        pattern: /^(?:secrets|vars|env)\.\w+$/i,
        what: "the name of a secret, not its value",
        cause: "The expression was written without its braces.",
        fix: `Write \`kubeconfig: \${{ secrets.KUBECONFIG }}\`.`,
    },
    {
        pattern: /^(?:undefined|null|none|false|true|\[object Object\])$/i,
        what: "a word that stands for a missing value",
        cause: "An earlier step or a script set it without having a value.",
    },
    {
        pattern: /^-----BEGIN (?:PGP|AGE ENCRYPTED)/,
        what: "an encrypted file",
        cause: "Nobody decrypted it before it was stored or passed on.",
        fix: `Decrypt it first; GitHub encrypts secrets itself. ${ENCODE_AGAIN}`,
    },
    {
        pattern: /^(?:\$ANSIBLE_VAULT;|age-encryption\.org\/|Salted__)/,
        what: "an encrypted file",
        cause: "It was encrypted by a tool of your own, and nobody decrypted it before it was passed on.",
        fix: `Decrypt it first; GitHub encrypts secrets itself. ${ENCODE_AGAIN}`,
    },
    {
        pattern: /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/,
        what: "a private key, not a kubeconfig",
        cause: "A key alone does not say which cluster it belongs to.",
    },
    {
        pattern: /^-----BEGIN /,
        what: "a certificate or another PEM file, not a kubeconfig",
        cause: "A certificate alone does not say where the cluster is.",
    },
    {
        pattern: /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\w+) /,
        what: "a public SSH key, not a kubeconfig",
        cause: "Kubernetes knows nothing of SSH; two secrets were mixed up.",
    },
    {
        pattern: /^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/,
        what: "a token, not a kubeconfig",
        cause: "A token alone does not say which cluster it belongs to.",
        fix: SERVICE_ACCOUNT,
    },
    {
        pattern: /^(?:gh[opsur]_|github_pat_)\w{16,}$/,
        what: "a token of GitHub, not a kubeconfig",
        cause: "Two inputs or secrets were mixed up.",
    },
    {
        pattern: /^(?:https?|file|s3|gs):\/\/\S+$/,
        what: "an address, not a kubeconfig",
        cause: "The file itself is needed, not where it can be found.",
    },
    {
        pattern: /^(?:~|\.{1,2}|\$HOME|\$\{HOME\}|%USERPROFILE%)?[\\/][^\n]{0,300}(?:config|\.ya?ml|\.conf|\.json)$/i,
        what: "the path of a file, not the file itself",
        cause: "The runner does not have the files of your machine.",
    },
    {
        pattern: /^[A-Za-z]:\\[^\n]{0,300}$/,
        what: "the path of a file on Windows, not the file itself",
        cause: "The runner does not have the files of your machine.",
    },
    {
        pattern: /^(?:\$ ?)?(?:kubectl|cat|base64|export|echo) /,
        what: "a command, not what it prints",
        cause: "The command was pasted instead of its output.",
        fix: `Run it and store its output. ${ENCODE_AGAIN}`,
    },
    {
        pattern: /^(?:error|Error from server|The connection to the server|bash|zsh|sh|-bash): ?/,
        what: "the error message of a command",
        cause: "The command that should have printed the kubeconfig failed, and its message was stored.",
    },
    {
        pattern: /^<(?:!doctype|html|\?xml)/i,
        what: "a web page, not a kubeconfig",
        cause: "A download led to a login page or to an error page.",
    },
    {
        pattern: /^\{\s*"auths"/,
        what: "a Docker login (`config.json`), not a kubeconfig",
        cause: "Two secrets were mixed up.",
    },
    {
        pattern: /^\{\s*"type"\s*:\s*"(?:service_account|authorized_user|external_account)"/,
        what: "a key file of Google Cloud, not a kubeconfig",
        cause: "It logs in to Google Cloud, but does not say which cluster is meant.",
        fix: "Let google-github-actions/auth use it, and make a kubeconfig that runs `gke-gcloud-auth-plugin`; docs/kubeconfig.md shows how.",
    },
    {
        pattern: /^\{\s*"(?:clientId|appId)"/,
        what: "the credentials of an Azure application, not a kubeconfig",
        cause: "They log in to Azure, but do not say which cluster is meant.",
        fix: "Let azure/login use them, and make a kubeconfig that runs `kubelogin`; docs/kubeconfig.md shows how.",
    },
    {
        pattern: /^\[[\w -]{1,60}\]\s+aws_/,
        what: "a credentials file of AWS, not a kubeconfig",
        cause: "It logs in to AWS, but does not say which cluster is meant.",
        fix: "Let aws-actions/configure-aws-credentials use it, and make a kubeconfig that runs `aws`; docs/kubeconfig.md shows how.",
    },
];

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/unpack.js


const LARGEST_FILE = 1_048_576;
const GZIP = Buffer.from([0x1f, 0x8b]);
function unpack(bytes) {
    if (isGzip(bytes))
        return gunzip(bytes);
    const packed = PACKED.find(({ magic, at = 0 }) => bytes.subarray(at, at + magic.length).equals(Buffer.from(magic)));
    return packed ? { ok: false, problem: archive(packed.name) } : { ok: true, bytes, notices: [] };
}
function gunzip(packed) {
    try {
        const bytes = (0,external_node_zlib_namespaceObject.gunzipSync)(packed, { maxOutputLength: LARGEST_FILE });
        return isGzip(bytes) ? { ok: false, problem: PACKED_TWICE } : { ok: true, bytes, notices: [WAS_PACKED] };
    }
    catch (thrown) {
        const tooLarge = thrown.code === "ERR_BUFFER_TOO_LARGE";
        return { ok: false, problem: tooLarge ? BOMB : DAMAGED };
    }
}
const isGzip = (bytes) => bytes.subarray(0, GZIP.length).equals(GZIP);
const PACKED = [
    { name: "zip archive", magic: [0x50, 0x4b, 0x03, 0x04] },
    { name: "file packed with bzip2", magic: [0x42, 0x5a, 0x68] },
    { name: "file packed with xz", magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
    { name: "file packed with zstd", magic: [0x28, 0xb5, 0x2f, 0xfd] },
    { name: "7z archive", magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
    { name: "tar archive", magic: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257 },
    { name: "Java key store", magic: [0xfe, 0xed, 0xfe, 0xed] },
];
function archive(name) {
    return {
        title: `The secret KUBECONFIG holds a ${name}, not a kubeconfig`,
        cause: "Another file was encoded, or the kubeconfig was packed before.",
        fix: `Encode the plain file. ${ENCODE_COMMANDS}`,
    };
}
const WAS_PACKED = {
    title: "The secret KUBECONFIG is packed with gzip",
    cause: "It was unpacked; GitHub stores 48 KB, so there is no need to pack one kubeconfig.",
    fix: `Encode the plain file. ${ENCODE_COMMANDS}`,
};
const PACKED_TWICE = {
    title: "The secret KUBECONFIG is packed with gzip twice",
    cause: "One of the packings was not meant.",
    fix: `Encode the plain file. ${ENCODE_COMMANDS}`,
};
const BOMB = {
    title: "The secret KUBECONFIG unpacks to more than 1 MiB",
    cause: "That is no kubeconfig of one cluster.",
    fix: `Encode the plain file of one context. ${ENCODE_COMMANDS}`,
};
const DAMAGED = {
    title: "The secret KUBECONFIG is a damaged gzip file",
    cause: "Its end is missing, or it was changed while copying.",
    fix: ENCODE_AGAIN,
};

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/decode.js



const LARGEST_SECRET = 1_048_576;
function decodeSecret(secret) {
    if (secret.length > LARGEST_SECRET)
        return decode_refuse(TOO_LARGE);
    const text = unwrap(secret);
    if (text === "")
        return decode_refuse(EMPTY);
    const misplaced = misplacedProblem(text);
    if (misplaced)
        return decode_refuse(misplaced);
    if (looksLikeKubeconfig(text))
        return accept(text, [RAW_YAML]);
    return decodeBase64(text);
}
function decodeBase64(text) {
    const compact = text
        .replace(/\s+/g, "")
        .replaceAll("-", "+")
        .replaceAll("_", "/")
        .replace(/={1,2}$/, "");
    const stranger = /[^A-Za-z0-9+/]/u.exec(compact);
    if (stranger)
        return decode_refuse(decode_notBase64(stranger[0], positionOf(text, stranger[0])));
    if (compact.length % 4 === 1)
        return decode_refuse(CUT_SHORT);
    return decodeBytes(Buffer.from(compact, "base64"));
}
function decodeBytes(packed) {
    const unpacked = unpack(packed);
    if (!unpacked.ok)
        return unpacked;
    const { text, notices } = decodeCharacters(unpacked.bytes);
    const told = [...unpacked.notices, ...notices];
    if (text === undefined || text.includes("\0"))
        return decode_refuse(decode_BINARY);
    const content = text.replace(/^\uFEFF/, "");
    if (content.trim() === "")
        return decode_refuse(decode_EMPTY_FILE);
    const misplaced = misplacedProblem(content.trim());
    if (misplaced)
        return decode_refuse(misplaced);
    if (looksLikeKubeconfig(content))
        return accept(content, told);
    return decodeTwice(content) ?? accept(content, told);
}
function decodeCharacters(bytes) {
    const utf16 = [
        { mark: [0xff, 0xfe], encoding: "utf-16le" },
        { mark: [0xfe, 0xff], encoding: "utf-16be" },
    ].find(({ mark }) => bytes.subarray(0, 2).equals(Buffer.from(mark)));
    const unmarked = bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0;
    const encoding = utf16?.encoding ?? (unmarked ? "utf-16le" : "utf-8");
    try {
        const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
        return { text, notices: encoding === "utf-8" ? [] : [UTF16] };
    }
    catch {
        return { text: undefined, notices: [] };
    }
}
function decodeTwice(content) {
    if (!/^[A-Za-z0-9+/=\s]+$/.test(content))
        return undefined;
    const text = Buffer.from(content, "base64").toString("utf8");
    return looksLikeKubeconfig(text) ? accept(text, [TWICE]) : undefined;
}
function unwrap(secret) {
    const trimmed = secret.replace(/^\uFEFF/, "").trim();
    const unquoted = /^(["'])([\s\S]*)\1$/.exec(trimmed)?.[2]?.trim() ?? trimmed;
    const withoutUrl = unquoted.replace(/^data:[^,]{0,100};base64,/, "");
    const armoured = /^-----BEGIN CERTIFICATE-----\s([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----$/.exec(withoutUrl)?.[1];
    return armoured && looksLikeKubeconfig(Buffer.from(armoured, "base64").toString("utf8"))
        ? armoured
        : withoutUrl;
}
function looksLikeKubeconfig(text) {
    return (/^\s*\{/.test(text) ||
        /^(?:---\s*$|apiVersion:|kind:|clusters:|contexts:|users:|current-context:|preferences:)/m.test(text));
}
function positionOf(text, character) {
    return text.indexOf(character) + 1;
}
function accept(text, notices) {
    return { ok: true, text, notices };
}
function decode_refuse(problem) {
    return { ok: false, problem };
}
function decode_notBase64(character, position) {
    return {
        title: "The secret KUBECONFIG is not valid base64",
        detail: `The character ${JSON.stringify(character)} at position ${position} does not occur in base64.`,
        cause: "The file was pasted without encoding, or something was added or lost while copying.",
        fix: ENCODE_AGAIN,
    };
}
const EMPTY = {
    title: "The input `kubeconfig` is empty",
    cause: "The secret KUBECONFIG does not exist in this repository or environment, its name is spelled differently, or the run " +
        "comes from a fork or from Dependabot, to which GitHub gives no secrets.",
    fix: `Create the secret KUBECONFIG and pass it as \`kubeconfig: \${{ secrets.KUBECONFIG }}\`. ${ENCODE_COMMANDS}`,
};
const decode_EMPTY_FILE = {
    title: "The secret KUBECONFIG decodes to an empty file",
    cause: "The command that should have printed the kubeconfig printed nothing.",
    fix: ENCODE_AGAIN,
};
const TOO_LARGE = {
    title: "The secret KUBECONFIG is larger than 1 MiB",
    cause: "That is no kubeconfig of one cluster; GitHub itself stores at most 48 KB.",
    fix: ENCODE_AGAIN,
};
const CUT_SHORT = {
    title: "The secret KUBECONFIG is not valid base64: its end is missing",
    detail: "The number of characters is impossible for base64.",
    cause: "The value was cut while copying; GitHub stores at most 48 KB.",
    fix: ENCODE_AGAIN,
};
const decode_BINARY = {
    title: "The secret KUBECONFIG decodes to binary data, not to a kubeconfig",
    cause: "Another file was encoded, or the value was damaged.",
    fix: ENCODE_AGAIN,
};
const RAW_YAML = {
    title: "The secret KUBECONFIG is plain text, not base64",
    cause: "It works, but GitHub masks a secret of several lines line by line, which garbles logs.",
    fix: `Store it as base64. ${ENCODE_COMMANDS}`,
};
const UTF16 = {
    title: "The secret KUBECONFIG was encoded from UTF-16 text",
    cause: "PowerShell's [Text.Encoding]::Unicode does this. It was converted.",
    fix: `Use UTF-8. ${ENCODE_COMMANDS}`,
};
const TWICE = {
    title: "The secret KUBECONFIG is base64 of base64",
    cause: "It was encoded twice. It was decoded twice.",
    fix: `Encode it once. ${ENCODE_COMMANDS}`,
};

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/secrets.js

const SECRET_FIELD = /token$|password|secret|(?:key|certificate)-data$|passphrase|credential/i;
const ADDRESS_FIELD = /^(?:server|proxy-url)$/;
const SECRET_FLAG = /^--?[\w-]*(?:secret|password|token|api-?key)[\w-]*(?:=([\s\S]*))?$/i;
const OPEN_VARIABLE = /(?:PROFILE|REGION|REGIONAL_ENDPOINTS|ENVIRONMENT|PROJECT|CLUSTER_NAME|_ID|_URL|_HOST|AUTH_PLUGIN)$/;
function secretsIn(content) {
    const found = [];
    const waiting = [content];
    while (waiting.length > 0) {
        const next = waiting.pop();
        if (Array.isArray(next)) {
            waiting.push(...next);
            found.push(...flagValues(next));
        }
        else if ((0,json/* isMap */.jh)(next)) {
            waiting.push(...Object.values(next));
            found.push(...Object.entries(next).flatMap(([key, value]) => secretsOfField(key, value)));
            found.push(...variableValue(next));
        }
    }
    return [...new Set(found)].filter((secret) => secret !== "");
}
function secretsInText(text) {
    return [...new Set(text.match(/[^\s"',]{16,}/g) ?? [])];
}
function secretsOfField(key, value) {
    if (typeof value !== "string")
        return [];
    if (ADDRESS_FIELD.test(key))
        return userinfoIn(value);
    if (!SECRET_FIELD.test(key))
        return [];
    return key.endsWith("-data") ? [value, ...bodyLines(value)] : [value];
}
function bodyLines(data) {
    const lines = Buffer.from(data, "base64").toString("latin1").split(/\r?\n/);
    return lines.filter((line) => /^[A-Za-z0-9+/=]+$/.test(line));
}
function userinfoIn(address) {
    const [, userinfo = ""] = /^[a-z0-9+.-]{1,20}:\/\/([^/?#]*)@/i.exec(address) ?? [];
    const [, password = ""] = userinfo.split(/:([\s\S]*)/);
    return [userinfo, password, decoded(password)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function flagValues(args) {
    return args.flatMap((arg, index) => {
        const flag = typeof arg === "string" ? SECRET_FLAG.exec(arg) : null;
        if (!flag)
            return [];
        const value = flag[1] ?? args[index + 1];
        return typeof value === "string" ? [value] : [];
    });
}
function variableValue(entry) {
    const name = (0,json/* textAt */.$6)(entry, "name");
    const value = (0,json/* textAt */.$6)(entry, "value");
    return name === undefined || value === undefined || OPEN_VARIABLE.test(name) ? [] : [value];
}

;// CONCATENATED MODULE: ./lib/cluster/kubeconfig/kubeconfig.js










const clusterShape = object({
    server: string(),
    "certificate-authority": string().optional(),
    "certificate-authority-data": string().optional(),
    "insecure-skip-tls-verify": dist_boolean().optional(),
    "tls-server-name": string().optional(),
    "proxy-url": string().optional(),
    "disable-compression": dist_boolean().optional(),
    extensions: unknown().optional(),
});
function parseKubeconfig(secret, wanted, situation) {
    const decoded = decodeSecret(secret);
    if (!decoded.ok)
        return { problems: [decoded.problem], notices: [], secrets: [secret] };
    const { text, notices } = decoded;
    const read = readFile(text);
    const whole = secret.includes("\n") && secret.includes(text.trim()) ? [] : [secret];
    const secrets = [...whole, ...(read.content === undefined ? secretsInText(text) : secretsIn(read.content))];
    if (!read.ok)
        return { problems: [read.problem], notices, secrets };
    const context = chooseContext(read.file, wanted);
    if ("title" in context)
        return { problems: [context], notices, secrets };
    const entries = readEntries(context);
    if ("problems" in entries)
        return { ...entries, notices, secrets };
    const remarks = remarksOn(entries, context, situation);
    const problems = remarks.filter(({ stops }) => stops).map(({ problem }) => problem);
    const told = remarks.filter(({ stops }) => !stops).map(({ problem }) => problem);
    const kubeconfig = problems.length > 0 ? undefined : used(entries, context, read.file.contexts.length);
    return { kubeconfig, problems, notices: [...notices, ...told], secrets };
}
function readEntries(context) {
    const cluster = parseAs(clusterShape, withoutNulls(context.cluster));
    const user = parseAs(userShape, withoutNulls(context.user ?? {}));
    if (cluster.ok && user.ok)
        return { cluster: cluster.value, user: user.value };
    const problems = [
        ...(cluster.ok ? [] : [incompleteEntry("cluster", context.clusterName, cluster.deviations)]),
        ...(user.ok ? [] : [incompleteEntry("user", context.userName, user.deviations)]),
    ];
    return { problems };
}
function remarksOn({ cluster, user }, { clusterName, userName }, situation) {
    return [
        ...checkServer(clusterName, cluster.server, situation),
        ...checkTrust(clusterName, cluster, situation),
        ...checkProxy(clusterName, cluster["proxy-url"]),
        ...checkCredentials(userName, user, situation),
    ];
}
function used({ cluster, user }, context, contexts) {
    const groups = user["as-groups"] ?? [];
    return {
        text: fileFor({ cluster, user }, context),
        context: context.name,
        contexts,
        server: cluster.server.trim(),
        user: context.userName,
        login: loginOf(user) ?? "a token",
        plugin: user.exec?.command,
        impersonated: user.as && `${user.as}${groups.length > 0 ? ` (groups: ${groups.join(", ")})` : ""}`,
        namespace: context.namespace,
    };
}
function fileFor({ cluster, user }, { name, clusterName, userName }) {
    const exec = user.exec && { ...user.exec, interactiveMode: "Never" };
    return JSON.stringify({
        apiVersion: "v1",
        kind: "Config",
        "current-context": name,
        clusters: [{ name: clusterName, cluster: { ...cluster, server: cluster.server.trim() } }],
        users: [{ name: userName, user: { ...user, token: user.token?.trim(), exec } }],
        contexts: [{ name, context: { cluster: clusterName, user: userName } }],
    });
}

;// CONCATENATED MODULE: ./lib/config/access.js


function parseAccess(inputs, circumstances) {
    const insecureServer = parseSwitch("allow-insecure-server", inputs);
    const localServer = parseSwitch("allow-local-server", inputs);
    const execPlugins = parseExecPlugins(inputs["allow-exec-plugins"]);
    const allowed = {
        insecureServer: insecureServer.value ?? true,
        localServer: localServer.value ?? true,
        execPlugins: execPlugins.value ?? [],
    };
    const parsed = parseKubeconfig(inputs.kubeconfig, inputs["kube-context"], { ...circumstances, allowed });
    const problems = [insecureServer, localServer, execPlugins].flatMap((part) => part.problems);
    if (problems.length === 0)
        return parsed;
    return { ...parsed, kubeconfig: undefined, problems: [...problems, ...parsed.problems] };
}
const WORDS = {
    true: true,
    True: true,
    TRUE: true,
    false: false,
    False: false,
    FALSE: false,
};
function parseSwitch(name, inputs) {
    const text = inputs[name];
    const value = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
    if (value !== undefined)
        return good(value);
    return bad({
        title: `The input \`${name}\` is neither true nor false: "${text}"`,
        fix: `Write \`${name}: true\` or \`${name}: false\`.`,
    });
}
function parseExecPlugins(text) {
    const names = text.split(/[\s,]+/).filter((name) => name !== "");
    const wrong = names.filter((name) => !/^[\w.+-]{1,80}$/.test(name));
    if (wrong.length === 0)
        return good([...new Set(names)]);
    return bad({
        title: `The input \`allow-exec-plugins\` holds what is not the name of a program: ${wrong.map((name) => `"${name}"`).join(", ")}`,
        cause: "Programs are named as they are found on the PATH: no paths, no patterns.",
        fix: "List names, for example `allow-exec-plugins: aws, kubelogin`.",
    });
}

;// CONCATENATED MODULE: ./lib/config/image.js


const LAST_NAME = "chatbot-service";
function parseImage(inputs, run) {
    const context = inputs["build-context"];
    if (context === NONE)
        return good(undefined);
    const { registry } = inputs;
    if (!isRegistry(registry))
        return bad(invalidRegistry(registry));
    if (context === "")
        return bad({
            title: "The input `build-context` is empty",
            fix: "Name a folder, or `none` to deploy without building.",
        });
    if (inputs.image === "" && run.repository === "")
        return bad(UNKNOWN_REPOSITORY);
    const named = inputs.image || `${registry}/${validPath(run.repository)}/${LAST_NAME}`;
    const repository = registryOf(named) === "docker.io" && !named.startsWith("docker.io/") ? `${registry}/${named}` : named;
    const problem = repositoryProblem(repository, named) ?? elsewhere(repository, registry);
    if (problem)
        return bad(problem);
    return good({
        context,
        dockerfile: inputs.dockerfile || `${context.replace(/\/+$/, "")}/Dockerfile`,
        repository,
        tag: validTag(run.commit ? `sha-${run.commit.slice(0, 12)}` : "latest"),
        registry: registryOf(repository),
        username: inputs["registry-username"] || run.actor,
        password: inputs["registry-password"],
    });
}
function repositoryProblem(repository, named) {
    const { tag, digest } = parseReference(named);
    if (tag !== undefined || digest !== undefined) {
        return {
            title: `The input \`image\` names a tag or a digest: ${named}`,
            cause: "The action builds the image and makes its tag from the commit; the cluster gets its digest.",
            fix: `Use \`image: ${parseReference(named).repository}\`.`,
        };
    }
    if (isRepository(repository))
        return undefined;
    const [host, ...path] = repository.split("/");
    const suggestion = `${host}/${validPath(path.join("/"))}`;
    return {
        title: `The input \`image\` is not a valid image name: ${named}`,
        cause: "Image names are lower case: letters, digits, and single separators (`.`, `_`, `-`, `/`) between them.",
        fix: isRepository(suggestion)
            ? `Use \`image: ${suggestion}\`.`
            : "Use a name such as `image: ghcr.io/acme/bot/chatbot-service`.",
    };
}
function elsewhere(repository, registry) {
    const host = registryOf(repository);
    if (host === registry)
        return undefined;
    return {
        title: `The input \`image\` names the registry ${host}, but the input \`registry\` is ${registry}`,
        cause: "The credentials for one registry would be sent to the other.",
        fix: `Set \`registry: ${host}\` with its \`registry-username\` and \`registry-password\`, or leave the registry out of \`image\`.`,
    };
}
function invalidRegistry(registry) {
    return {
        title: `The input \`registry\` is not a host name: "${registry}"`,
        cause: "It is only the host, with a port if need be; no `https://` and no path.",
        fix: "Use for example `registry: ghcr.io`.",
    };
}
const UNKNOWN_REPOSITORY = {
    title: "The name of the image is unknown",
    cause: "The runner does not tell the repository (`GITHUB_REPOSITORY` is empty), from which the default name is made.",
    fix: "Set the input `image`, for example `image: ghcr.io/acme/bot/chatbot-service`.",
};

;// CONCATENATED MODULE: ./lib/config/times.js


const LONGEST_TIMEOUT = minutes(360);
function parseTimes(inputs) {
    const timeout = parseTime("timeout", inputs.timeout, LONGEST_TIMEOUT);
    const most = (timeout.value ?? LONGEST_TIMEOUT) - 1;
    const stabilityWindow = parseTime("stability-window", inputs["stability-window"], most);
    const problems = [...timeout.problems, ...stabilityWindow.problems];
    if (problems.length > 0)
        return bad(...problems);
    return good({ timeout: timeout.value ?? 0, stabilityWindow: stabilityWindow.value ?? 0 });
}
function parseTime(name, text, most) {
    const milliseconds = parseDuration(text);
    if (milliseconds === undefined) {
        return bad({
            title: `The input \`${name}\` is not a duration: "${text}"`,
            fix: `Write a number with its unit, for example \`${name}: ${name === "timeout" ? "10m" : "10s"}\` (units: ms, s, m, h).`,
        });
    }
    if (milliseconds > most || (name === "timeout" && milliseconds === 0)) {
        return bad({
            title: `The input \`${name}\` is out of range: ${text}`,
            fix: name === "timeout" ? "Use more than nothing and at most 6 hours." : "Use less than the `timeout`.",
        });
    }
    return good(milliseconds);
}

;// CONCATENATED MODULE: ./lib/config/config.js




function config_parseConfig(inputs, run, now) {
    const operation = parseOperation(inputs.operation);
    const namespace = parseNamespace(inputs.namespace);
    const manifests = parseManifestsInput(inputs.manifests);
    const image = parseImage(inputs, run);
    const models = parseModels(inputs.models);
    const smokeTests = parseSmokeTests(inputs["smoke-tests"]);
    const times = parseTimes(inputs);
    const access = parseAccess(inputs, { now, timeout: times.value?.timeout ?? 0, hosted: run.hosted });
    const failFast = parseFailFast(inputs["fail-fast"]);
    const onFailure = parseOnFailure(inputs["on-failure"]);
    const parts = [operation, namespace, manifests, image, models, smokeTests, times, failFast, onFailure];
    const problems = [...access.problems, ...parts.flatMap((part) => part.problems)];
    const secrets = [...access.secrets, inputs["registry-password"]];
    const { kubeconfig, notices } = access;
    const parsed = { operation: operation.value, problems, notices, secrets };
    if (problems.length > 0 || !kubeconfig || !times.value)
        return parsed;
    const config = {
        ...times.value,
        operation: operation.value ?? "deploy",
        kubeconfig,
        namespace: inputs.namespace,
        manifests: manifests.value ?? [],
        image: image.value,
        models: models.value ?? [],
        smokeTests: smokeTests.value ?? "none",
        failFast: failFast.value ?? "auto",
        onFailure: onFailure.value ?? "keep",
    };
    return { ...parsed, config };
}

;// CONCATENATED MODULE: ./lib/config/inputs.js
const INPUT_NAMES = [
    "operation",
    "kubeconfig",
    "kube-context",
    "allow-exec-plugins",
    "allow-insecure-server",
    "allow-local-server",
    "namespace",
    "manifests",
    "build-context",
    "dockerfile",
    "image",
    "registry",
    "registry-username",
    "registry-password",
    "models",
    "smoke-tests",
    "timeout",
    "stability-window",
    "fail-fast",
    "on-failure",
];
function readInputs(runner) {
    return Object.fromEntries(INPUT_NAMES.map((name) => [name, runner.input(name)]));
}

;// CONCATENATED MODULE: ./lib/manifests/find-files.js
const ENDINGS = [".yaml", ".yml", ".json"];
const GLOB = /[*?[\]{}]/;
async function findFiles(workspace, places) {
    const found = await Promise.all(places.map((place) => filesAt(workspace, place)));
    const byPath = new Map(found.flatMap(({ files }) => files.map((file) => [workspace.relative(file), file])));
    return { files: [...byPath.values()], problems: found.flatMap(({ problems }) => problems) };
}
async function filesAt(workspace, place) {
    const files = await namedBy(workspace, place);
    if (!Array.isArray(files))
        return { files: [], problems: [files] };
    const kustomization = files.find((file) => /(?:^|[/\\])kustomization\.ya?ml$/.test(file));
    if (kustomization)
        return { files: [], problems: [kustomize(workspace.relative(kustomization))] };
    return { files, problems: [] };
}
async function namedBy(workspace, place) {
    if (GLOB.test(place)) {
        const files = (await workspace.glob(place)).filter((file) => ENDINGS.some((ending) => file.endsWith(ending)));
        return files.length > 0 ? files : nothingMatches(place);
    }
    const kind = await workspace.kind(place);
    if (kind === "file")
        return [place];
    if (kind === "missing")
        return missing(place);
    const files = await workspace.list(place, ENDINGS);
    return files.length > 0 ? files : emptyFolder(place);
}
function missing(place) {
    return {
        title: `The manifests were not found: there is no \`${place}\` in the workspace`,
        cause: "The repository was not checked out before this step, or the path is spelled differently.",
        fix: "Run actions/checkout first, and correct the input `manifests` (folders, files or globs).",
        look: "git ls-files | grep -i k8s",
    };
}
function emptyFolder(place) {
    return {
        title: `The folder \`${place}\` has no manifests`,
        detail: `It holds no file that ends in ${ENDINGS.join(", ")}. Subfolders are not read.`,
        fix: "Correct the input `manifests`; for subfolders use a glob, such as `k8s/**/*.yaml`.",
    };
}
function nothingMatches(place) {
    return {
        title: `No manifest matches \`${place}\``,
        fix: "Correct the input `manifests`; the glob is relative to the root of the repository.",
    };
}
function kustomize(file) {
    return {
        title: `\`${file}\` is a Kustomize overlay, which has to be rendered first`,
        fix: "Run `kubectl kustomize FOLDER > rendered.yaml` in an earlier step and set `manifests: rendered.yaml`.",
        file,
    };
}

;// CONCATENATED MODULE: ./lib/manifests/load.js




async function loadManifests(workspace, places, namespace) {
    const { files, problems } = await findFiles(workspace, places);
    const loaded = await Promise.all(files.map(async (file) => parseManifests(await workspace.read(file), workspace.relative(file))));
    const manifests = loaded.flatMap((file) => file.manifests);
    return {
        manifests,
        problems: [
            ...problems,
            ...loaded.flatMap((file) => file.problems),
            ...duplicates(manifests),
            ...foreignNamespaces(manifests, namespace),
        ],
    };
}
function parseManifests(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, {
        lineCounter: lines,
        prettyErrors: false,
        customTags: [],
        logLevel: "error",
    });
    const results = ("empty" in documents ? [] : [...documents]).map((document) => parseOne(document, lines, file));
    return {
        manifests: results.flatMap((result) => result.manifests),
        problems: results.flatMap((result) => result.problems),
    };
}
function parseOne(document, lines, file) {
    const [error] = document.errors;
    if (error)
        return { manifests: [], problems: [invalidYaml(file, lines.linePos(error.pos[0]), error.message)] };
    if (document.contents === null || isEmpty(document))
        return { manifests: [], problems: [] };
    const start = lines.linePos(document.contents.range[0]).line;
    const value = contentOf(document);
    if (value instanceof Error)
        return { manifests: [], problems: [badAlias(file, start, value.message)] };
    if ((0,json.at)(value, "kind") === "List" && (0,json.at)(value, "apiVersion") === "v1") {
        return collect((0,json/* listAt */.gT)(value, "items").map((item, index) => [item, ["items", index]]));
    }
    return collect([[value, []]]);
    function collect(values) {
        const manifests = [];
        const problems = [];
        for (const [object, prefix] of values) {
            const lineOf = (path) => load_lineIn(document, lines, [...prefix, ...path]) ?? start;
            if (isManifestObject(object))
                manifests.push({ object, file, line: lineOf([]), lineOf });
            else
                problems.push(noObject(file, lineOf([]), object));
        }
        return { manifests, problems };
    }
}
function contentOf(document) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (thrown) {
        return thrown;
    }
}
function isEmpty(document) {
    return (0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null;
}
function load_lineIn(document, lines, path) {
    let node = document.contents;
    let offset = document.contents?.range[0];
    for (const key of path) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(document);
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key);
            if (!pair)
                break;
            offset = ((0,dist/* isScalar */.jn)(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof key === "number") {
            node = node.items[key];
            const range = node?.range;
            offset = range?.[0] ?? offset;
        }
        else
            break;
    }
    return offset === undefined ? undefined : lines.linePos(offset).line;
}
function duplicates(manifests) {
    const first = new Map();
    return manifests.flatMap((manifest) => {
        const key = `${manifest.object.apiVersion} ${titleOf(manifest.object)}`;
        const earlier = first.get(key);
        if (!earlier)
            first.set(key, manifest);
        if (!earlier)
            return [];
        return [
            {
                title: `${titleOf(manifest.object)} is defined twice`,
                detail: `First in ${earlier.file}:${earlier.line}, again in ${manifest.file}:${manifest.line}.`,
                cause: "The later one would overwrite the earlier one.",
                fix: "Keep one of them.",
                file: manifest.file,
                line: manifest.line,
            },
        ];
    });
}
function foreignNamespaces(manifests, namespace) {
    const meant = (manifest) => manifest.object.kind === "Namespace" ? manifest.object.metadata.name : manifest.object.metadata.namespace;
    const foreign = manifests.filter((manifest) => (meant(manifest) ?? namespace) !== namespace);
    const byNamespace = Map.groupBy(foreign, (manifest) => meant(manifest) ?? "");
    return [...byNamespace].map(([other, [first, ...rest]]) => ({
        title: `The manifests are for the namespace "${other}", but the input \`namespace\` is "${namespace}"`,
        detail: first &&
            `${titleOf(first.object)} in ${first.file}${rest.length > 0 ? ` and ${rest.length} more` : ""}.`,
        fix: `Set \`namespace: ${other}\`, or change \`metadata.namespace\` in the manifests (it may be left out there).`,
        file: first?.file,
        line: first?.lineOf(["metadata", first.object.kind === "Namespace" ? "name" : "namespace"]),
    }));
}
function invalidYaml(file, { line, col }, message) {
    return {
        title: `${file}:${line} is not valid YAML`,
        detail: `${message} (line ${line}, column ${col}).`,
        cause: "Mostly indentation, a tab, or a missing quote on this line or the one above.",
        fix: "Correct the file.",
        file,
        line,
    };
}
function badAlias(file, line, message) {
    return {
        title: `The document at ${file}:${line} uses YAML aliases that cannot be followed`,
        detail: message,
        cause: "A value that begins with `*`, such as `*.example.com`, needs quotes.",
        fix: "Put the value in quotes, or define the anchor before its alias.",
        file,
        line,
    };
}
function noObject(file, line, value) {
    const required = ["apiVersion", "kind", "metadata.name"];
    const absent = required.filter((path) => typeof (0,json.at)(value, ...path.split(".")) !== "string");
    const generated = (0,json.at)(value, "metadata", "generateName") !== undefined;
    return {
        title: `${file}:${line} is not a Kubernetes object: ${absent.map((path) => `\`${path}\``).join(", ")} missing`,
        cause: generated ? "`generateName` makes a new object on each run and cannot be applied." : undefined,
        fix: "Complete the document, or move the file out of the manifests.",
        file,
        line,
    };
}

;// CONCATENATED MODULE: ./lib/manifests/roles.js



const OLLAMA = { port: 11434, image: /(?:^|\/)ollama\/ollama(?:[:@]|$)/ };
const QDRANT = { port: 6333, image: /(?:^|\/)qdrant\/qdrant(?:[:@]|$)/ };
function rolesOf(objects, repository) {
    const services = objects.filter(({ kind }) => kind === "Service");
    const runs = (part) => (service) => portOf(service, part.port) !== undefined ||
        backends(service, objects).some((workload) => usesImage(workload, part.image));
    const isApi = (service) => backends(service, objects).some((workload) => repository ? runsImage(workload, repository) : labelledApi(workload));
    return {
        ollama: roles_roleOf(services.find(runs(OLLAMA)), objects, OLLAMA.port),
        qdrant: roles_roleOf(services.find(runs(QDRANT)), objects, QDRANT.port),
        api: roles_roleOf(services.find(isApi), objects, undefined),
    };
}
function roles_roleOf(service, objects, wanted) {
    if (!service)
        return undefined;
    const port = (wanted && portOf(service, wanted)) ?? (0,json/* numberAt */.tk)(service, "spec", "ports", 0, "port");
    if (port === undefined)
        return undefined;
    const [workload] = backends(service, objects);
    return {
        name: service.metadata.name,
        port,
        workload: workload && { kind: workload.kind, name: workload.metadata.name },
    };
}
function portOf(service, wanted) {
    return (0,json/* listAt */.gT)(service, "spec", "ports").some((port) => (0,json/* numberAt */.tk)(port, "port") === wanted)
        ? wanted
        : undefined;
}
function backends(service, objects) {
    const selector = (0,json/* mapAt */.SC)(service, "spec", "selector");
    return objects.filter((object) => selects(selector, podLabels(object)));
}
function usesImage(workload, image) {
    return containersOf(workload).some((container) => image.test(container.image));
}
function labelledApi(workload) {
    return (0,json/* textAt */.$6)(podLabels(workload), "app") === "chatbot-api";
}

;// CONCATENATED MODULE: ./lib/operations/prepare.js











async function prepare(runtime, redactor) {
    const inputs = readInputs(runtime.runner);
    const parsed = config_parseConfig(inputs, runtime.run, runtime.clock.now());
    for (const secret of parsed.secrets)
        redactor.add(secret);
    const { manifests, problems } = await loadManifests(runtime.workspace, manifestPlaces(inputs.manifests), inputs.namespace);
    const objects = manifests.map(({ object }) => object);
    const repository = parsed.config?.image?.repository;
    const roles = rolesOf(objects, repository);
    const { subject } = OPERATIONS[parsed.operation ?? "deploy"];
    (0,errors/* refuseIfAny */.Yb)([
        ...parsed.problems,
        ...(await pluginProblems(parsed.config?.kubeconfig, runtime.processes)),
        ...(subject === "deployment"
            ? [
                ...problems,
                ...(await contextProblems(inputs, runtime.workspace)),
                ...(parsed.config && problems.length === 0 ? fitProblems(parsed.config, manifests, roles) : []),
            ]
            : []),
    ]);
    return { config: configOf(parsed), manifests, roles, notices: parsed.notices };
}
function configOf({ config }) {
    if (!config)
        throw new Error("a configuration without problems is complete");
    return config;
}
async function pluginProblems(kubeconfig, processes) {
    const plugin = kubeconfig?.plugin;
    if (plugin === undefined || (await processes.find(plugin)) !== undefined)
        return [];
    return [pluginMissing(plugin)];
}
async function contextProblems(inputs, workspace) {
    const context = inputs["build-context"];
    if (context === NONE || context === "")
        return [];
    if ((await workspace.kind(context)) !== "folder")
        return [prepare_noContext(context)];
    const dockerfile = inputs.dockerfile || `${context}/Dockerfile`;
    return (await workspace.kind(dockerfile)) === "file" ? [] : [noDockerfile(workspace.relative(dockerfile))];
}
function fitProblems(config, manifests, roles) {
    const problems = [];
    if (manifests.length === 0)
        problems.push({ title: "The manifests hold no object", fix: "Correct the input `manifests`." });
    const { image } = config;
    if (image && !manifests.some(({ object }) => runsImage(object, image.repository)))
        problems.push(unusedImage(image.repository, manifests));
    if (config.models.length > 0 && !roles.ollama)
        problems.push(NO_OLLAMA);
    if (config.smokeTests === "default" && !roles.api?.workload)
        problems.push(noTestSite(image !== undefined));
    return problems;
}
function prepare_noContext(context) {
    return {
        title: `The build context was not found: there is no folder \`${context}\` in the workspace`,
        cause: "The repository was not checked out before this step, or the path is spelled differently.",
        fix: "Run actions/checkout first, and correct the input `build-context`; `none` deploys without building.",
    };
}
function noDockerfile(path) {
    return {
        title: `The Dockerfile was not found: there is no \`${path}\` in the workspace`,
        fix: "Correct the input `dockerfile`; without it, `Dockerfile` in the build context is used.",
    };
}
function unusedImage(repository, manifests) {
    const images = [
        ...new Set(manifests.flatMap(({ object }) => containersOf(object).map(({ image }) => image))),
    ];
    return {
        title: `No container of the manifests runs the image ${repository}`,
        detail: `They run: ${images.join(", ") || "no image at all"}.`,
        cause: "What is built would never be deployed.",
        fix: `Use \`image: ${repository.slice(repository.lastIndexOf("/") + 1)}\` (a placeholder) or the full name in the manifest, or set \`build-context: none\`.`,
    };
}
const NO_OLLAMA = {
    title: "The input `models` asks for models, but the manifests have no Ollama Service",
    cause: "No Service has port 11434, and none selects pods that run `ollama/ollama`.",
    fix: "Set `models: none`, or add the Service.",
};
function noTestSite(built) {
    return {
        title: "The smoke tests have no pod to run in",
        cause: `They run in the pods behind the chatbot API's Service, and no Service of the manifests selects pods that ${built ? "run the image" : "are labelled `app: chatbot-api`"}.`,
        fix: "Set `smoke-tests: none`, or add the Service.",
    };
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/report/plain-text.js

const CONTROLS = /(?![\n\t])\p{Cc}/gu;
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;
function plainLines(text) {
    return (0,external_node_util_namespaceObject.stripVTControlCharacters)(text.replace(/\r\n?/g, "\n")).replace(CONTROLS, "").replace(DIRECTIONS, "");
}
function plainLine(text) {
    return plainLines(text).replace(/\s+/g, " ").trim();
}
function clip(text, characters) {
    if (text.length <= characters)
        return text;
    return `${text.slice(0, Math.max(0, characters - 1)).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
function tail(text, limits) {
    const all = text.trimEnd();
    const lines = all.split("\n");
    const kept = lines.slice(-limits.lines);
    const joined = kept.join("\n");
    if (joined.length <= limits.characters) {
        return kept.length === lines.length ? all : `${cutNote(lines.length - kept.length)}\n${joined}`;
    }
    const end = joined.slice(-limits.characters).replace(/^[\uDC00-\uDFFF]/, "");
    return `(… the beginning was cut)\n${end}`;
}
function cutNote(lines) {
    return lines === 1 ? "(… 1 earlier line was cut)" : `(… ${lines} earlier lines were cut)`;
}

;// CONCATENATED MODULE: ./lib/report/problem-text.js

const REASON_LIMIT = 300;
function failureReasonOf(problems) {
    const [first, ...others] = problems;
    const more = others.length === 0 ? "" : ` (and ${others.length} more ${others.length === 1 ? "problem" : "problems"})`;
    return clip(problem_text_reasonOf(first), REASON_LIMIT - more.length) + more;
}
function problem_text_placeOf({ file, line }) {
    return file !== undefined && line !== undefined ? `${file}:${line}` : file;
}
function unlessSaid(part, above) {
    const line = withoutFullStop(plainLine(part ?? ""));
    return line === "" || plainLine(above).includes(line) ? undefined : part;
}
function problem_text_reasonOf({ title, cause }) {
    const what = withoutFullStop(plainLine(title));
    const why = unlessSaid(cause, what);
    return why === undefined ? what : `${what}: ${withoutFullStop(plainLine(why))}`;
}
function withoutFullStop(line) {
    return line.replace(/(?<!\.)\.$/, "");
}

;// CONCATENATED MODULE: ./lib/report/steps.js
const PRECEDENCE = ["failed", "stopped", "done", "untouched", "left-out", "not-run"];
function stepsOf(phases, names, stepOf) {
    return names.map(({ id, title }) => mergedStep(id, title, phases.filter((phase) => stepOf(phase.id) === id)));
}
function mergedStep(id, title, phases) {
    return { id, title, status: steps_statusOf(phases), milliseconds: timeAtWork(phases), note: noteOf(phases) };
}
function steps_statusOf(phases) {
    const statuses = new Set(phases.map(phaseStatus));
    if (statuses.has("not-run") && (statuses.has("done") || statuses.has("untouched")))
        statuses.add("stopped");
    return PRECEDENCE.find((status) => statuses.has(status)) ?? "not-run";
}
function phaseStatus({ status, note }) {
    return status === "done" ? (note?.kind ?? "done") : status;
}
function noteOf(phases) {
    const notes = phases.map(({ note }) => note?.text.trim() ?? "").filter((note) => note !== "");
    return [...new Set(notes)].join(" · ");
}
function timeAtWork(phases) {
    const intervals = phases.flatMap(intervalOf).toSorted((a, b) => a.from - b.from);
    if (intervals.length === 0)
        return undefined;
    let covered = Number.NEGATIVE_INFINITY;
    let total = 0;
    for (const { from, to } of intervals) {
        total += Math.max(0, to - Math.max(from, covered));
        covered = Math.max(covered, to);
    }
    return total;
}
function intervalOf({ startedAt, endedAt }) {
    return startedAt === undefined || endedAt === undefined ? [] : [{ from: startedAt, to: endedAt }];
}

;// CONCATENATED MODULE: ./lib/operations/operation.js

const PREPARE = { id: "prepare", title: "Check the inputs" };
const REPORT = { id: "report", title: "Report" };
function ownSteps(phases) {
    const names = orderOf(phases).map(({ id, title }) => ({ id, title }));
    const of = (phaseId) => (phaseId === PREPARE.id ? "check" : phaseId);
    return { names: [{ ...PREPARE, id: "check" }, ...names, REPORT], of };
}

;// CONCATENATED MODULE: ./lib/operations/state-after.js



function stateAfter(phases, result, written, repair) {
    const created = result.outputOf(createNamespace)?.outcome === "created" ? ["the namespace"] : [];
    const changed = written
        .filter(({ outcome }) => outcome !== "unchanged")
        .map(({ target }) => titleOf(target.object));
    const done = [...created, ...changed];
    const changing = new Set(run_phases_orderOf(phases)
        .filter(({ changes }) => changes === "cluster")
        .map(({ id }) => id));
    const cutOff = result.phases.some(({ id, status }) => changing.has(id) && (status === "failed" || status === "stopped"));
    if (done.length === 0 && !cutOff)
        return "Nothing in the cluster was changed.";
    const told = done.length > 0 ? [`Applied before it stopped: ${done.join(", ")}.`] : [];
    const untold = cutOff
        ? [done.length > 0 ? "Others may be applied too." : "Some objects may have been applied."]
        : [];
    return [...told, ...untold, repairText(repair)].join(" ");
}
function repairText(repair) {
    if (!repair)
        return "Nothing was rolled back.";
    const { action, outcome, note } = repair;
    if (outcome === "impossible")
        return `Nothing was rolled back: ${note}.`;
    const what = action === "rollback" ? "The rollback" : "Scaling down";
    if (outcome === "failed")
        return `${what} failed: ${note}.`;
    return action === "rollback" ? `Rolled back, and serving: ${note}.` : `Scaled down: ${note}.`;
}

;// CONCATENATED MODULE: ./lib/operations/run-report.js







function reportRefusal(thrown, { steps }, frame) {
    const { startedAt, endedAt } = frame;
    const prepare = { ...PREPARE, status: "failed", startedAt, endedAt };
    const failure = { phase: PREPARE.id, thrown };
    return {
        ...baseReport(frame, [prepare], steps),
        ...failureParts(failure, { steps, state: "Nothing was changed." }),
    };
}
function reportRun(operation, result, context, frame, repair) {
    const { steps } = operation;
    const cluster = result.outputOf(connect_connect);
    return {
        ...baseReport(frame, result.phases, steps),
        cluster: cluster && {
            version: cluster.version,
            user: cluster.user,
            context: context.config.kubeconfig.context,
        },
        ...operation.report(result, context),
        ...(result.failure
            ? failureParts(result.failure, {
                steps,
                state: stateAfter(operation.phases, result, context.written, repair),
                repair,
            })
            : {}),
    };
}
function baseReport(frame, run, steps) {
    const phases = [...run, reportPhase(frame)];
    return {
        schema: 1,
        operation: frame.operation,
        verdict: "success",
        failureReason: "",
        startedAt: frame.startedAt,
        endedAt: frame.endedAt,
        namespace: frame.namespace,
        source: sourceOf(frame.run),
        steps: stepsOf(phases, steps.names, steps.of),
        phases,
        objects: [],
        workloads: [],
        models: [],
        smokeTests: [],
        warnings: frame.warnings,
        evidence: [],
    };
}
function reportPhase({ endedAt }) {
    return { ...REPORT, status: "done", startedAt: endedAt, endedAt, note: { text: "this page" } };
}
function failureParts({ phase, thrown }, { steps, state, repair }) {
    const problems = (0,errors/* problemsOf */.GW)(thrown);
    const { problems: unrepaired = [], ...repaired } = repair ?? { problems: [] };
    const failure = {
        step: phase ? steps.of(phase) : undefined,
        category: thrown instanceof errors/* DeployError */.sH ? thrown.category : "unexpected",
        problems: [...problems, ...unrepaired],
        state,
        repair: "action" in repaired ? repaired : undefined,
    };
    return { verdict: verdictOf(thrown), failureReason: failureReasonOf(problems), failure };
}
function verdictOf(thrown) {
    if (thrown instanceof errors/* CancelledError */.cc)
        return "cancelled";
    return thrown instanceof errors/* TimeoutError */.MU ? "timeout" : "failure";
}
function sourceOf(run) {
    const { repository, commit, ref, actor, event, workflow } = run;
    return {
        repository,
        commit,
        ref,
        actor,
        event,
        workflow,
        commitUrl: commitUrlOf(run),
        runUrl: runUrlOf(run),
    };
}

;// CONCATENATED MODULE: ./lib/report/annotations.js


const PER_LEVEL = 10;
const MESSAGE_LIMIT = 4096 - 96;
const PART_LIMIT = 600;
function annotationsOf(report) {
    return [...annotations_annotated("error", errorsOf(report)), ...annotations_annotated("warning", report.warnings)];
}
function errorsOf(report) {
    if (report.verdict === "success")
        return [];
    const [first, ...others] = report.failure?.problems ?? [{ title: report.failureReason }];
    const title = plainLine(report.failureReason || first.title);
    return [{ ...first, title, cause: unlessSaid(first.cause, title) }, ...others];
}
function annotations_annotated(level, problems) {
    return withinLimit(level, problems).map((problem) => ({ level, problem: fitted(problem) }));
}
function withinLimit(level, problems) {
    if (problems.length <= PER_LEVEL)
        return problems;
    const shown = problems.slice(0, PER_LEVEL - 1);
    const noun = level === "error" ? "problems" : "warnings";
    return [...shown, { title: `${problems.length - shown.length} more ${noun}: see the summary of this run` }];
}
function fitted(problem) {
    const cut = (part) => (part === undefined ? undefined : clip(part, PART_LIMIT));
    const { detail, file, line } = problem;
    const short = { title: clip(problem.title, PART_LIMIT), cause: cut(problem.cause), fix: cut(problem.fix) };
    const look = cut(problem.look);
    const parts = [short.title, short.cause, short.fix, look];
    const room = MESSAGE_LIMIT - parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
    return { ...short, detail: detail === undefined ? undefined : endOf(detail, room), look, file, line };
}
function endOf(detail, room) {
    if (detail.length <= room)
        return detail;
    const note = "(… the beginning was cut)\n";
    return tail(detail, { lines: Number.MAX_SAFE_INTEGER, characters: room - note.length });
}

;// CONCATENATED MODULE: ./lib/report/quantities.js
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
function durationText(milliseconds) {
    const value = Math.max(0, Math.round(milliseconds));
    if (value < SECOND)
        return `${value} ms`;
    if (value < MINUTE - 50)
        return `${(value / SECOND).toFixed(1)} s`;
    return inMinutes(value);
}
function roughDurationText(milliseconds) {
    const seconds = Math.round(milliseconds / SECOND);
    if (seconds < 10)
        return durationText(milliseconds);
    return seconds < 60 ? `${seconds} s` : inMinutes(seconds * SECOND);
}
function bytesText(bytes) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let value = Math.max(0, bytes);
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit > 0 && value < 99.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ""}`;
}
function countText(count, noun) {
    return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
function inMinutes(milliseconds) {
    const seconds = Math.round(milliseconds / SECOND);
    if (seconds * SECOND < HOUR)
        return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
function twoDigits(value) {
    return String(value).padStart(2, "0");
}

;// CONCATENATED MODULE: ./lib/report/references.js
function imageParts(reference) {
    const [name = "", digest = ""] = reference.split("@", 2);
    const colon = name.indexOf(":", name.lastIndexOf("/") + 1);
    return colon < 0
        ? { repository: name, tag: "", digest }
        : { repository: name.slice(0, colon), tag: name.slice(colon + 1), digest };
}
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1…");
}
function shortImage(reference) {
    const { repository } = imageParts(reference);
    return repository + shortVersion(reference);
}
function shortVersion(reference) {
    const { tag, digest } = imageParts(reference);
    if (digest !== "")
        return `@${shortDigest(digest)}`;
    return tag === "" ? "" : `:${tag}`;
}

;// CONCATENATED MODULE: ./lib/report/verdict.js



const verdict_LIMIT = 320;
function verdictLine(report) {
    const took = roughDurationText(report.endedAt - report.startedAt);
    const { icon, text } = verdictText(report);
    const repair = verdict_repairText(report);
    const short = clip(plainLine(text), verdict_LIMIT);
    return { icon, text: repair === undefined ? short : `${short} · ${repair}`, took };
}
function isUnchanged(report) {
    const applied = report.objects.length > 0 && report.objects.every(({ outcome }) => outcome === "unchanged");
    return report.verdict === "success" && applied && report.models.every(({ state }) => state === "present");
}
function shortCommit(commit) {
    return commit.slice(0, 7);
}
function verdictText(report) {
    switch (report.verdict) {
        case "success":
            return { icon: "✅", text: successText(report) };
        case "failure":
            return { icon: "❌", text: report.failureReason || "The deployment failed" };
        case "timeout":
            return {
                icon: "⏱️",
                text: `No verdict in time: ${report.failureReason || "the time limit was reached"}`,
            };
        case "cancelled":
            return { icon: "⏹️", text: report.failureReason || "The run was cancelled" };
        default:
            return (0,errors/* assertNever */.xb)(report.verdict);
    }
}
function successText(report) {
    const commit = shortCommit(report.source.commit);
    return isUnchanged(report)
        ? `Nothing changed: ${report.namespace} already runs \`${commit}\``
        : `${report.namespace} runs \`${commit}\``;
}
function verdict_repairText({ failure }) {
    if (!failure?.repair)
        return undefined;
    const { action, outcome, revision } = failure.repair;
    if (action === "scale-down")
        return outcome === "done" ? "scaled down" : "scaling down failed too";
    const target = revision === undefined ? "the previous version" : `revision ${revision}`;
    if (outcome === "done")
        return `rolled back to ${target}, which is healthy`;
    return outcome === "failed" ? `the rollback to ${target} failed too` : undefined;
}

;// CONCATENATED MODULE: ./lib/report/closing.js





const IN_FULL = 5;
const DETAIL_LIMITS = { lines: 8, characters: 1600 };
function closingLines(report) {
    const { icon, text, took } = verdictLine(report);
    return [`${icon} ${plainLine(text)} · ${took}`, ...problemsLines(report), ...factLines(report)].map(disarmed);
}
function problemsLines({ failure, failureReason }) {
    if (!failure)
        return [];
    const state = labelled("State", failure.state);
    const [first, ...others] = failure.problems;
    if (others.length === 0)
        return [...problemLines(first, failureReason), ...state];
    const numbered = failure.problems.flatMap((problem, index) => {
        const title = `  ${index + 1}. ${plainLine(problem.title)}`;
        const parts = index < IN_FULL ? problemLines(problem, problem.title) : [];
        return [title, ...parts.map((line) => `   ${line}`)];
    });
    return [`  ${countText(failure.problems.length, "problem")}:`, ...numbered, ...state];
}
function problemLines(problem, said) {
    return [
        ...labelled("What", unlessSaid(problem.title, said)),
        ...labelled("Where", problem_text_placeOf(problem)),
        ...labelled("Cause", unlessSaid(problem.cause, said)),
        ...detailLines(problem.detail),
        ...labelled("Fix", problem.fix),
        ...labelled("Look", problem.look),
    ];
}
function detailLines(detail) {
    const found = tail(plainLines(detail ?? ""), DETAIL_LIMITS).split("\n");
    if (found.length === 1)
        return labelled("Found", found[0]);
    return ["  Found:", ...found.map((line) => `    | ${line}`)];
}
function factLines(report) {
    if (report.verdict !== "success")
        return [];
    const { image, revision, previousRevision } = report;
    const reference = image && `${imageParts(image.reference).repository}@${image.digest}`;
    const revisions = [previousRevision, revision].filter((one) => one !== undefined);
    return [
        ...labelled("Image", reference),
        ...labelled("Revision", [...new Set(revisions)].join(" → ")),
        ...labelled("Warnings", report.warnings.map(({ title }) => plainLine(title)).join("; ")),
        ...labelled("URL", report.url),
    ];
}
function labelled(label, value) {
    const line = plainLine(value ?? "");
    return line === "" ? [] : [`  ${label}: ${clip(line, 1000)}`];
}
function disarmed(line) {
    return line.replaceAll("##[", "## [");
}

;// CONCATENATED MODULE: ./lib/report/json.js
const FIRST = ["schema", "verdict", "failureReason"];
const TIMES = new Set(["startedAt", "endedAt"]);
function renderJson(report) {
    const sorted = ordered(report);
    const top = Object.fromEntries(FIRST.map((key) => [key, sorted[key]]));
    return `${JSON.stringify({ ...top, ...sorted }, null, 2)}\n`;
}
function ordered(value) {
    if (Array.isArray(value))
        return value.map(ordered);
    if (typeof value !== "object" || value === null)
        return value;
    const entries = Object.entries(value).flatMap(([key, inner]) => [
        [key, ordered(inner)],
        ...isoBeside(key, inner),
    ]);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}
function isoBeside(key, value) {
    if (!TIMES.has(key) || typeof value !== "number")
        return [];
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? [] : [[`${key}Iso`, date.toISOString()]];
}

;// CONCATENATED MODULE: ./lib/report/outputs.js


const OUTPUTS = (/* unused pure expression or super */ null && (["image", "digest", "url", "revision", "verdict", "failure-reason", "report"]));
function outputsOf(report, reportPath) {
    return {
        image: report.image ? outputs_pinned(report.image) : "",
        digest: report.image?.digest ?? "",
        url: report.url ?? "",
        revision: report.revision ?? "",
        verdict: report.verdict,
        "failure-reason": plainLine(report.failureReason),
        report: reportPath,
    };
}
function outputs_pinned({ reference, digest }) {
    const { repository, tag } = imageParts(reference);
    return `${repository}${tag === "" ? "" : `:${tag}`}@${digest}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js

const INLINE_LIMIT = 1000;
const REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "`": "&#96;",
    "*": "&#42;",
    _: "&#95;",
    "~": "&#126;",
    "[": "&#91;",
    "]": "&#93;",
    "\\": "&#92;",
    $: "<span>$</span>",
    "#": "&#35;",
    "-": "&#45;",
    "+": "&#43;",
    "=": "&#61;",
    ".": "&#46;",
    ")": "&#41;",
};
const ANYWHERE = /[&<>|`*~[\]\\$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const AT_START = /^(\d*)([-+=#]|(?<=\d)[.)](?=\s|$))/;
function markdown_text(value) {
    return made(escapeLine(clip(plainLine(value), INLINE_LIMIT)));
}
function unbroken(value) {
    return made(markdown_text(value).source.replaceAll(" ", "&nbsp;"));
}
function prose(value) {
    const pieces = clip(plainLine(value), INLINE_LIMIT).split(/(?<!`)`([^`]+)`(?!`)/);
    return made(pieces.map((piece, index) => (index % 2 === 1 ? codeSource(piece) : escapePiece(piece, index))).join(""));
}
function code(value) {
    return made(codeSource(clip(plainLine(value), INLINE_LIMIT)));
}
function fence(value, language = "") {
    const content = plainLines(value).trimEnd();
    const runs = content.match(/`+/g) ?? [];
    const fenceLine = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return made(`${fenceLine}${language}\n${content}\n${fenceLine}`);
}
function markdown_link(label, address) {
    const href = address === undefined ? undefined : webAddress(address);
    return href === undefined ? label : made(`[${label.source}](${href})`);
}
function md(ours, ...values) {
    const sources = values.map((value) => (typeof value === "object" ? value : prose(String(value))).source);
    return made(ours.map((part, index) => part + (sources[index] ?? "")).join(""));
}
function joined(pieces, separator) {
    const sources = pieces.flatMap((piece) => (piece && piece.source !== "" ? [piece.source] : []));
    return sources.length > 0 ? made(sources.join(separator)) : undefined;
}
function blocks(...pieces) {
    return joined(pieces, "\n\n") ?? made("");
}
function markdown_table(columns, rows) {
    const head = tableLine(columns.map(({ title }) => markdown_text(title).source));
    const rule = tableLine(columns.map(({ align }) => (align === "right" ? "---:" : "---")));
    const body = rows.map((row) => tableLine(columns.map((_, index) => row[index]?.source ?? "")));
    return made([head, rule, ...body].join("\n"));
}
function details(title, note, body, state = "folded") {
    const label = `<b>${markdown_text(title).source}</b>${note === "" ? "" : ` · ${markdown_text(note).source}`}`;
    const opening = state === "open" ? "<details open>" : "<details>";
    return made(`${opening}<summary>${label}</summary>\n\n${body.source}\n\n</details>`);
}
function tableLine(cells) {
    return `| ${cells.join(" | ")} |`;
}
function made(source) {
    return { source };
}
function escapePiece(piece, index) {
    return index === 0 ? escapeLine(piece) : piece.replace(ANYWHERE, markdown_reference);
}
function escapeLine(line) {
    const [all = "", digits = "", marker = ""] = AT_START.exec(line) ?? [];
    return digits + markdown_reference(marker) + line.slice(all.length).replace(ANYWHERE, markdown_reference);
}
function markdown_reference(character) {
    return REFERENCES[character] ?? character;
}
function codeSource(line) {
    const content = line.trim();
    if (content === "")
        return "";
    return /[`|\\]/.test(content) ? `<code>${content.replace(ANYWHERE, markdown_reference)}</code>` : `\`${content}\``;
}
function webAddress(address) {
    const url = URL.parse(address);
    if (url?.protocol !== "https:" && url?.protocol !== "http:")
        return undefined;
    return url.href.replace(/[()<>|`\\"'*_[\]\s]/g, (character) => {
        return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
    });
}

;// CONCATENATED MODULE: ./lib/report/summary/applied.js

const SIGNS = {
    created: "🆕 created",
    changed: "✏️ changed",
    unchanged: "unchanged",
};
const OUTCOMES = ["created", "changed", "unchanged"];
function appliedSection({ objects }) {
    if (objects.length === 0)
        return undefined;
    const counts = OUTCOMES.map((outcome) => ({
        outcome,
        count: objects.filter((one) => one.outcome === outcome).length,
    }));
    const note = counts.flatMap(({ outcome, count }) => (count > 0 ? [`${count} ${outcome}`] : [])).join(", ");
    const columns = [{ title: "object" }, { title: "outcome" }, { title: "file" }];
    const rows = [...Map.groupBy(objects, ({ file }) => file).values()].flatMap((group) => group.map(objectRow));
    return details("What was applied", note, markdown_table(columns, rows));
}
function objectRow({ kind, name, file, outcome }, index) {
    return [md `${markdown_text(kind)} ${code(name)}`, markdown_text(SIGNS[outcome]), index === 0 ? code(file) : markdown_text("")];
}

;// CONCATENATED MODULE: ./lib/report/summary/commands.js


const MOST_LOOKS = 10;
function commandsSection(report) {
    const commands = [...looks(report), ...reach(report), ...logs(report), ...rollback(report)];
    if (commands.length === 0)
        return undefined;
    const lines = commands.map(({ comment, line }) => `# ${comment}\n${line}`);
    const topics = new Set(commands.map(({ topic }) => topic));
    return details("Commands", [...topics].join(", "), fence(lines.join("\n\n"), "sh"));
}
function looks({ failure }) {
    const lines = (failure?.problems ?? []).flatMap(({ look }) => look === undefined ? [] : [plainLine(look)]);
    const some = [...new Set(lines)].filter((line) => line !== "").slice(0, MOST_LOOKS);
    return some.map((line) => ({ topic: "look further", comment: "look further", line }));
}
function reach({ service, namespace }) {
    if (!service)
        return [];
    const { name, port } = service;
    const line = kubectl(namespace, "port-forward", `service/${name}`, `${port}:${port}`);
    return [{ topic: "port-forward", comment: `reach ${plainLine(name)} at localhost:${port}`, line }];
}
function logs(report) {
    const failed = report.workloads.filter(({ verdict }) => verdict === "failed");
    const main = report.workloads.find((workload) => commands_runsImage(workload, report)) ?? report.workloads[0];
    const followed = failed.length === 0 && main ? [main] : failed;
    return followed.map((workload) => ({
        topic: "logs",
        comment: `follow the log of ${plainLine(workload.name)}`,
        line: kubectl(report.namespace, "logs", resource(workload), "--all-containers", "--tail=100", "--follow"),
    }));
}
function rollback({ workloads, failure, namespace }) {
    if (failure?.repair?.action === "rollback" && failure.repair.outcome === "done")
        return [];
    return workloads.flatMap((workload) => {
        const { kind, name, revision, previousRevision } = workload;
        if (kind !== "Deployment" || previousRevision === undefined || previousRevision === revision)
            return [];
        const previous = plainLine(previousRevision);
        const line = kubectl(namespace, "rollout", "undo", resource(workload), `--to-revision=${previous}`);
        return [
            {
                topic: `rollback to ${previous}`,
                comment: `roll ${plainLine(name)} back to revision ${previous}`,
                line,
            },
        ];
    });
}
function commands_runsImage({ images }, { image }) {
    return image !== undefined && images.some(({ after }) => after.endsWith(image.digest));
}
function resource({ kind, name }) {
    return `${kind.toLowerCase()}/${name}`;
}
function kubectl(namespace, ...words) {
    return ["kubectl", "-n", namespace, ...words].map(shellWord).join(" ");
}
function shellWord(word) {
    const line = plainLine(word);
    return /^[\w./:=-]+$/.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/report/summary/evidence.js



const LIMITS = { lines: 200, characters: 16_000 };
function evidenceSections({ evidence }) {
    return evidence.flatMap(({ title, text }) => {
        const lines = plainLines(text).trimEnd();
        if (lines === "")
            return [];
        return [
            details(`Evidence: ${title}`, countText(lines.split("\n").length, "line"), fence(tail(lines, LIMITS), "text")),
        ];
    });
}

;// CONCATENATED MODULE: ./lib/report/summary/facts.js




function facts(report) {
    const { source, url, warnings } = report;
    return joined([
        url === undefined ? undefined : md `**${markdown_link(markdown_text(url), url)}**`,
        report.verdict === "success" ? undefined : md `namespace ${code(report.namespace)}`,
        report.image && imageFact(report.image),
        revisionFact(report),
        commitFact(source),
        source.runUrl === undefined ? undefined : markdown_link(md `run`, source.runUrl),
        warnings.length === 0 ? undefined : md `⚠️ ${countText(warnings.length, "warning")} below`,
    ], " · ");
}
function imageFact({ reference, digest }) {
    return md `image ${code(`${imageParts(reference).repository}@${shortDigest(digest)}`)}`;
}
function revisionFact({ verdict, revision, previousRevision }) {
    if (revision === undefined)
        return undefined;
    const label = verdict === "success" ? md `revision` : md `tried revision`;
    const changed = previousRevision !== undefined && previousRevision !== revision;
    return changed
        ? md `${label} ${markdown_text(previousRevision)} → ${markdown_text(revision)}`
        : md `${label} ${markdown_text(revision)}`;
}
function commitFact({ commit, commitUrl, ref }) {
    if (commit === "")
        return undefined;
    const linked = md `commit ${markdown_link(code(shortCommit(commit)), commitUrl)}`;
    return ref === "" ? linked : md `${linked} on ${code(ref)}`;
}

;// CONCATENATED MODULE: ./lib/report/summary/headline.js


function headline(report) {
    const { icon, text, took } = verdictLine(report);
    return md `## ${icon} ${text}&nbsp;· ${unbroken(took)}`;
}

;// CONCATENATED MODULE: ./lib/report/summary/models.js


const COLUMNS = [
    { title: "model" },
    { title: "state" },
    { title: "size", align: "right" },
    { title: "dimensions", align: "right" },
];
function modelsSection({ models }) {
    if (models.length === 0)
        return undefined;
    const rows = models.map(({ name, state, bytes, dimensions }) => [
        code(name),
        markdown_text(state),
        markdown_text(bytes === undefined ? "–" : bytesText(bytes)),
        markdown_text(String(dimensions)),
    ]);
    return details("Ollama models", models.map(({ name, state }) => `${name} ${state}`).join(", "), markdown_table(COLUMNS, rows));
}

;// CONCATENATED MODULE: ./lib/report/summary/problems.js




const UNFOLDED = 10;
const problems_DETAIL_LIMITS = { lines: 20, characters: 3000 };
function problems(report) {
    const { failure } = report;
    if (!failure)
        return undefined;
    const state = failure.state === "" ? undefined : md `**State** ${failure.state}`;
    const [first, ...others] = failure.problems;
    if (others.length === 0)
        return blocks(problemBlocks(first, report.failureReason, report.source), state);
    const count = md `**${countText(failure.problems.length, "problem")}**, found together so that they can be repaired together:`;
    return blocks(count, ...failure.problems.slice(0, UNFOLDED).map((one, index) => numbered(one, index, report)), state);
}
function furtherProblems(report) {
    const further = report.failure?.problems.slice(UNFOLDED) ?? [];
    if (further.length === 0)
        return undefined;
    const body = blocks(...further.map((one, index) => numbered(one, UNFOLDED + index, report)));
    return details("Further problems", String(further.length), body);
}
function placeLink(problem, { commitUrl }) {
    const place = problem_text_placeOf(problem);
    if (place === undefined)
        return undefined;
    const tree = commitUrl?.replace(/\/commit\/(?=[0-9a-f]+$)/, "/blob/");
    if (tree === undefined || tree === commitUrl)
        return code(place);
    const path = (problem.file ?? "").split("/").map(encodeURIComponent).join("/");
    return markdown_link(code(place), `${tree}/${path}${problem.line === undefined ? "" : `#L${problem.line}`}`);
}
function numbered(problem, index, { source }) {
    const heading = md `### ${index + 1}. ${problem.title}`;
    return blocks(heading, problemBlocks(problem, problem.title, source));
}
function problemBlocks(problem, heading, source) {
    return blocks(problems_labelled("What", unlessSaid(problem.title, heading)), problems_labelled("Where", placeLink(problem, source)), problems_labelled("Cause", unlessSaid(problem.cause, heading)), problems_quoted("Found", problem.detail, "text"), problems_labelled("Fix", problem.fix), problems_quoted("Look further", problem.look, "sh"));
}
function problems_labelled(label, value) {
    if (value === undefined || value === "")
        return undefined;
    return md `**${label}** ${typeof value === "string" ? prose(value) : value}`;
}
function problems_quoted(label, value, language) {
    const lines = tail(plainLines(value ?? ""), problems_DETAIL_LIMITS);
    if (lines.trim() === "")
        return undefined;
    const isShort = !lines.includes("\n") && lines.length <= 200;
    return isShort ? problems_labelled(label, code(lines)) : blocks(md `**${label}**`, fence(lines, language));
}

;// CONCATENATED MODULE: ./lib/report/summary/smoke-tests.js


const smoke_tests_COLUMNS = [
    { title: "" },
    { title: "to" },
    { title: "test" },
    { title: "took", align: "right" },
    { title: "answer" },
];
function smokeTestsSection({ smokeTests }) {
    if (smokeTests.length === 0)
        return undefined;
    const pods = groups(smokeTests, ({ from }) => from);
    const failed = smokeTests.filter(isFailed).length;
    const note = `${smokeTests.length - failed} of ${smokeTests.length} passed, from ${countText(pods.length, "pod")}`;
    return details("Smoke tests", note, blocks(...pods.map(smoke_tests_podTable)), failed > 0 ? "open" : "folded");
}
function smoke_tests_podTable([from, tests]) {
    const hops = groups(tests, ({ target }) => target);
    const rows = hops.flatMap(([, hop]) => hop.map(testRow));
    return blocks(md `From ${code(from)}:`, markdown_table(smoke_tests_COLUMNS, rows));
}
function groups(tests, end) {
    const all = [...Map.groupBy(tests, end)];
    return all.toSorted(([, a], [, b]) => Number(b.some(isFailed)) - Number(a.some(isFailed)));
}
function isFailed({ outcome }) {
    return outcome === "failed";
}
function testRow(test, index) {
    const { target, title, milliseconds, attempts, detail } = test;
    return [
        markdown_text(isFailed(test) ? "❌" : "✅"),
        index === 0 ? code(target) : markdown_text(""),
        prose(title),
        unbroken(durationText(milliseconds)),
        attempts > 1 ? md `${detail} (${countText(attempts, "attempt")})` : prose(detail),
    ];
}

;// CONCATENATED MODULE: ./lib/report/summary/steps.js


const APPEARANCE = {
    done: { icon: "✅", word: "", always: false },
    untouched: { icon: "✅", word: "nothing to do", always: false },
    "left-out": { icon: "➖", word: "left out", always: false },
    failed: { icon: "❌", word: "failed", always: false },
    stopped: { icon: "⏹️", word: "stopped", always: true },
    "not-run": { icon: "⬜", word: "not reached", always: false },
};
const steps_COLUMNS = [{ title: "" }, { title: "step" }, { title: "took", align: "right" }, { title: "" }];
function stepsTable(report) {
    const rows = report.steps
        .filter(isShown)
        .flatMap((step) => [stepRow(step), ...(step.id === "rollout" ? repairRow(report.failure?.repair) : [])]);
    return markdown_table(steps_COLUMNS, rows);
}
function isShown({ id, status }) {
    return id !== "check" || status === "failed" || status === "stopped";
}
function stepRow({ title, status, milliseconds, note }) {
    const { icon, word, always } = APPEARANCE[status];
    const said = always && note !== "" ? md `${word}: ${note}` : prose(note || word);
    return [markdown_text(icon), prose(title), took(milliseconds), said];
}
const REPAIRS = {
    rollback: "Rollback",
    "scale-down": "Scale down",
};
function repairRow(repair) {
    if (!repair)
        return [];
    const { action, outcome, milliseconds, note } = repair;
    const icon = { done: "↩️", failed: "❌", impossible: "➖" }[outcome];
    const time = outcome === "impossible" ? undefined : milliseconds;
    return [[markdown_text(icon), markdown_text(REPAIRS[action]), took(time), prose(note)]];
}
function took(milliseconds) {
    return milliseconds === undefined ? markdown_text("–") : unbroken(durationText(milliseconds));
}

;// CONCATENATED MODULE: ./lib/report/summary/timeline.js



const TAGS = {
    done: "",
    failed: "crit, ",
    stopped: "done, ",
    "not-run": "",
};
const ICONS = {
    done: "✅",
    failed: "❌",
    stopped: "⏹️",
    "not-run": "⬜",
};
const TICKS = [
    [1, "1second"],
    [2, "2second"],
    [5, "5second"],
    [10, "10second"],
    [30, "30second"],
    [60, "1minute"],
    [120, "2minute"],
    [300, "5minute"],
    [600, "10minute"],
];
const MOST_TICKS = 8;
const STATEMENT = /^(gantt|section|title|click|call|href|dateformat|inclusiveenddates|topaxis|axisformat|tickinterval|includes|excludes|todaymarker|weekday|weekend|acctitle|accdescr|end)\b/i;
const timeline_COLUMNS = [
    { title: "" },
    { title: "phase" },
    { title: "from", align: "right" },
    { title: "to", align: "right" },
    { title: "took", align: "right" },
];
function timelineSection(report) {
    const phases = report.phases
        .flatMap((phase) => timed(phase, report.startedAt))
        .toSorted((a, b) => a.start - b.start);
    if (phases.length < 2)
        return undefined;
    const total = Math.max(...phases.map(({ start, length }) => start + length));
    const note = `${phases.length} phases in ${durationText(report.endedAt - report.startedAt)}`;
    return details("Timeline", note, blocks(gantt(phases, total), phasesTable(phases)));
}
function timed({ title, status, startedAt, endedAt }, origin) {
    if (startedAt === undefined || endedAt === undefined)
        return [];
    return [
        { title, status, start: Math.max(0, startedAt - origin), length: Math.max(0, endedAt - startedAt) },
    ];
}
function gantt(phases, total) {
    const lines = [
        "gantt",
        "    dateFormat YYYY-MM-DD HH:mm:ss.SSS",
        "    axisFormat %M:%S",
        `    tickInterval ${tickInterval(total)}`,
        "    todayMarker off",
        ...phases.map(ganttLine),
    ];
    return fence(lines.join("\n"), "mermaid");
}
function ganttLine({ title, status, start, length }) {
    return `    ${ganttLabel(title)} :${TAGS[status]}${ganttInstant(start)}, ${Math.max(1, Math.round(length))}ms`;
}
function ganttInstant(milliseconds) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(milliseconds))
        .toISOString()
        .slice(0, -1)
        .replace("T", " ");
}
function ganttLabel(title) {
    const label = plainLine(title.replace(/[^\p{L}\p{N} ./()_-]/gu, " "))
        .slice(0, 60)
        .trim();
    if (label === "")
        return "phase";
    return STATEMENT.test(label) ? `(${label})` : label;
}
function tickInterval(total) {
    const fitting = TICKS.find(([seconds]) => total / 1000 / seconds <= MOST_TICKS);
    return (fitting ?? TICKS[TICKS.length - 1])?.[1] ?? "10minute";
}
function phasesTable(phases) {
    return markdown_table(timeline_COLUMNS, phases.map(({ title, status, start, length }) => [
        markdown_text(ICONS[status]),
        prose(title),
        instant(start),
        instant(start + length),
        unbroken(durationText(length)),
    ]));
}
function instant(milliseconds) {
    return unbroken(`${(milliseconds / 1000).toFixed(1)} s`);
}

;// CONCATENATED MODULE: ./lib/report/summary/warnings.js


const MOST = 50;
function warningsSection({ warnings, source }) {
    const shown = warnings.slice(0, MOST).map((warning) => warningItem(warning, source));
    const more = warnings.length > MOST ? md `- … and ${warnings.length - MOST} more` : undefined;
    const list = joined([...shown, more], "\n");
    return list && details("Warnings", String(warnings.length), list);
}
function warningItem(warning, source) {
    const { title, cause, detail, fix } = warning;
    const place = placeLink(warning, source);
    const heading = place ? md `**${title}** in ${place}` : md `**${title}**`;
    const said = [cause, detail].flatMap((part) => (part ? [md `${part}`] : []));
    const lines = joined([heading, ...said, fix ? md `**Fix** ${fix}` : undefined], "<br>");
    return md `- ${lines ?? heading}`;
}

;// CONCATENATED MODULE: ./lib/report/summary/workloads.js


const workloads_ICONS = {
    ready: "✅",
    failed: "❌",
    waiting: "⏳",
    superseded: "⏭️",
};
const workloads_COLUMNS = [
    { title: "", cell: ({ verdict }) => markdown_text(workloads_ICONS[verdict]) },
    { title: "workload", cell: ({ kind, name }) => md `${markdown_text(kind)} ${code(name)}` },
    { title: "ready", align: "right", cell: ({ ready, desired }) => markdown_text(`${ready}/${desired}`) },
    { title: "cause", cell: ({ cause }) => prose(cause ?? ""), isNeeded: ({ cause }) => cause !== undefined },
    { title: "revision", cell: revisionCell, isNeeded: ({ revision }) => revision !== undefined },
    { title: "image, before → after", cell: ({ images }) => imagesCell(images) },
];
function workloadsSection({ workloads }) {
    if (workloads.length === 0)
        return undefined;
    const columns = workloads_COLUMNS.filter(({ isNeeded }) => !isNeeded || workloads.some(isNeeded));
    const rows = workloads.map((workload) => columns.map(({ cell }) => cell(workload)));
    const ready = workloads.filter(({ verdict }) => verdict === "ready").length;
    return details("Workloads", `${ready} of ${workloads.length} ready`, markdown_table(columns, rows));
}
function revisionCell({ revision, previousRevision }) {
    if (revision === undefined)
        return markdown_text("–");
    const same = previousRevision === undefined || previousRevision === revision;
    return same ? markdown_text(revision) : md `${markdown_text(previousRevision)} → ${markdown_text(revision)}`;
}
function imagesCell(images) {
    const many = images.length > 1;
    const cells = images.map((image) => many ? md `${code(image.container)}: ${imageChange(image)}` : imageChange(image));
    return joined(cells, "<br>") ?? markdown_text("–");
}
function imageChange({ before, after }) {
    if (before === undefined)
        return md `${code(shortImage(after))} (new)`;
    if (before === after)
        return md `${code(shortImage(after))}`;
    const { repository } = imageParts(after);
    if (imageParts(before).repository !== repository)
        return md `${code(shortImage(before))} → ${code(shortImage(after))}`;
    return md `${code(repository)} ${code(shortVersion(before) || "no tag")} → ${code(shortVersion(after) || "no tag")}`;
}

;// CONCATENATED MODULE: ./lib/report/summary.js












const SUMMARY_LIMIT = 900_000;
const NOTE_ROOM = 1000;
const HEADLINE = { name: "the headline", render: headline };
const PROBLEMS = { name: "the problems", render: problems };
const FURTHER_PROBLEMS = { name: "further problems", render: furtherProblems };
const FACTS = { name: "the links", render: facts };
const summary_STEPS = { name: "the steps", render: stepsTable };
const TIMELINE = { name: "the timeline", render: timelineSection };
const WORKLOADS = { name: "the workloads", render: workloadsSection };
const APPLIED = { name: "what was applied", render: appliedSection };
const MODELS = { name: "the models", render: modelsSection };
const SMOKE_TESTS = { name: "the smoke tests", render: smokeTestsSection };
const WARNINGS = { name: "the warnings", render: warningsSection };
const EVIDENCE = { name: "evidence", render: evidenceSections };
const COMMANDS = { name: "the commands", render: commandsSection };
const TOP = [HEADLINE, PROBLEMS, FACTS, summary_STEPS];
const AFTER_SUCCESS = [
    ...TOP,
    WARNINGS,
    COMMANDS,
    WORKLOADS,
    SMOKE_TESTS,
    MODELS,
    APPLIED,
    TIMELINE,
    EVIDENCE,
];
const AFTER_FAILURE = [
    ...TOP,
    FURTHER_PROBLEMS,
    WORKLOADS,
    SMOKE_TESTS,
    EVIDENCE,
    WARNINGS,
    COMMANDS,
    MODELS,
    APPLIED,
    TIMELINE,
];
function renderSummary(report) {
    const parts = report.verdict === "success" ? AFTER_SUCCESS : AFTER_FAILURE;
    return summary_fitted(parts, report);
}
function summary_fitted(parts, report) {
    const pieces = parts.flatMap(({ name, render }) => [render(report) ?? []].flat().map(({ source }) => ({ name, source })));
    const admitted = admittedOf(pieces);
    const kept = pieces.filter((piece) => admitted.has(piece)).map(({ source }) => source);
    const cut = new Set(pieces.filter((piece) => !admitted.has(piece)).map(({ name }) => name));
    if (cut.size > 0)
        kept.push(summary_cutNote([...cut]));
    return `${kept.join("\n\n")}\n`;
}
function admittedOf(pieces) {
    const admitted = new Set();
    let room = SUMMARY_LIMIT - NOTE_ROOM;
    for (const piece of pieces.toSorted((a, b) => Number(isEvidence(a)) - Number(isEvidence(b)))) {
        const size = Buffer.byteLength(piece.source) + 2;
        if (size > room)
            continue;
        admitted.add(piece);
        room -= size;
    }
    return admitted;
}
function isEvidence({ name }) {
    return name === EVIDENCE.name;
}
function summary_cutNote(names) {
    return `✂️ **Cut**, because GitHub refuses a summary of more than 1 MiB: ${names.join(", ")}. The JSON report has all of it.`;
}

// EXTERNAL MODULE: ./lib/runtime/redactor.js
var runtime_redactor = __nccwpck_require__(3634);
;// CONCATENATED MODULE: ./lib/main.js














const main_AFTER_DEADLINE = seconds(5);
async function main(runtime, redactor, cancelled) {
    const report = await run(runtime, redactor, cancelled);
    if (report.verdict !== "success")
        runtime.runner.fail();
    await runtime.privateFolder.remove().catch(() => { });
    await publish((0,runtime_redactor/* redactData */.E)(report, redactor), runtime);
}
async function run(runtime, redactor, cancelled) {
    const startedAt = runtime.clock.now();
    const warnings = [];
    const operation = parseOperation(runtime.runner.input("operation")).value ?? "deploy";
    const frame = () => ({
        operation,
        startedAt,
        endedAt: runtime.clock.now(),
        namespace: runtime.runner.input("namespace"),
        run: runtime.run,
        warnings,
    });
    try {
        const prepared = await prepare(runtime, redactor);
        warnings.push(...prepared.notices);
        return await runOperation(prepared, { runtime, startedAt, warnings, frame, cancelled });
    }
    catch (thrown) {
        return reportRefusal(thrown, OPERATIONS[operation], frame());
    }
}
async function runOperation(prepared, { runtime, startedAt, warnings, frame, cancelled }) {
    const cleanups = [];
    const { timeout } = prepared.config;
    const operation = OPERATIONS[prepared.config.operation];
    const { clock, logger } = runtime;
    const context = {
        ...prepared,
        runtime,
        deadline: startedAt + timeout,
        warn: (problem) => void warnings.push(problem),
        defer: (cleanup) => void cleanups.push(cleanup),
        stopped: cancelled,
        written: [],
        verdicts: { current: [] },
    };
    const limit = timeLimit(clock, timeout + main_AFTER_DEADLINE, () => main_outOfTime(timeout));
    try {
        const result = await runPhases(operation.phases, context, {
            signal: AbortSignal.any([cancelled, limit.signal]),
            now: clock.now,
            onStart: ({ title }) => logger.info(title),
        });
        limit.lift();
        const repaired = await operation.repair?.(result, context, cancelled);
        return reportRun(operation, result, context, frame(), repaired);
    }
    finally {
        limit.lift();
        await Promise.allSettled(cleanups.map((cleanup) => cleanup()));
    }
}
function main_outOfTime(timeout) {
    return new errors/* TimeoutError */.MU({
        title: `The deployment took longer than its timeout of ${timeout / 1000} s`,
        fix: "If it is only slow, raise the input `timeout`.",
    });
}
async function publish(report, { runner, publicFiles, logger }) {
    const unwritten = (what) => (thrown) => {
        runner.annotate("warning", { title: `The ${what} could not be written`, detail: String(thrown) });
        return "";
    };
    const path = await publicFiles.write("report.json", renderJson(report)).catch(unwritten("report"));
    await runner.writeSummary(renderSummary(report)).catch(unwritten("job summary"));
    for (const [name, value] of Object.entries(outputsOf(report, path)))
        runner.output(name, value);
    for (const { level, problem } of annotationsOf(report))
        runner.annotate(level, problem);
    for (const line of closingLines(report))
        logger.info(line);
}


/***/ }),

/***/ 6182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ harmless),
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
const CONTROL_SEQUENCES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
const OTHER_CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
function plain(text) {
    return text.replace(CONTROL_SEQUENCES, "").replace(/\r\n?/g, "\n").replace(OTHER_CONTROLS, "");
}
function harmless(line) {
    return plain(line)
        .replace(/:(?=:)/g, ":\u200b")
        .replaceAll("##[", "#\u200b#[");
}


/***/ }),

/***/ 3634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redactData),
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6413);

const SHORTEST_SECRET = 8;
function createRedactor(onSecret = () => { }) {
    const known = new Set();
    let longestFirst = [];
    const remember = (value) => {
        if (value.length < SHORTEST_SECRET || known.has(value))
            return;
        known.add(value);
        longestFirst = [...known].toSorted((a, b) => b.length - a.length);
        onSecret(value);
    };
    return {
        add(value) {
            for (const part of [value, ...value.split(/\r?\n/)])
                remember(part.trim());
            if (value.length >= SHORTEST_SECRET)
                remember(Buffer.from(value).toString("base64"));
        },
        redact: (text) => longestFirst.reduce((clean, secret) => clean.replaceAll(secret, "***"), text),
    };
}
function redactData(data, redactor) {
    const redact = (value) => {
        if (typeof value === "string")
            return redactor.redact(value);
        if (Array.isArray(value))
            return value.map(redact);
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value))
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redact(inner)]));
    };
    return redact(data);
}


/***/ }),

/***/ 7870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ createRuntime)
});

// UNUSED EXPORTS: PRIVATE_FOLDER_STATE

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/runtime/clock.js

const systemClock = {
    now: () => Date.now(),
    async sleep(milliseconds, signal) {
        signal.throwIfAborted();
        await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
    },
};

;// CONCATENATED MODULE: ./lib/runtime/environment.js
const WITHHELD = /^(?:KUBERNETES_|KUBECONFIG$|KUBERC$|INPUT_|STATE_|NODE_OPTIONS$)/;
function childEnvironment(variables) {
    const kept = Object.entries(variables).filter((entry) => {
        return entry[1] !== undefined && !WITHHELD.test(entry[0]);
    });
    return Object.fromEntries(kept);
}
function runContext(variables) {
    const read = (name) => variables[name] ?? "";
    return {
        repository: read("GITHUB_REPOSITORY"),
        commit: read("GITHUB_SHA"),
        ref: read("GITHUB_REF_NAME"),
        actor: read("GITHUB_ACTOR"),
        event: read("GITHUB_EVENT_NAME"),
        serverUrl: read("GITHUB_SERVER_URL"),
        runId: read("GITHUB_RUN_ID"),
        runAttempt: read("GITHUB_RUN_ATTEMPT"),
        workflow: read("GITHUB_WORKFLOW"),
        architecture: process.arch === "x64" ? "amd64" : process.arch,
        hosted: read("RUNNER_ENVIRONMENT") === "github-hosted",
    };
}
function folders(variables) {
    const { GITHUB_WORKSPACE, RUNNER_TEMP, TMPDIR } = variables;
    return { workspace: GITHUB_WORKSPACE || process.cwd(), temporary: RUNNER_TEMP || TMPDIR || "/tmp" };
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __nccwpck_require__(6058);
// EXTERNAL MODULE: ./lib/runtime/foreign-text.js
var foreign_text = __nccwpck_require__(6182);
;// CONCATENATED MODULE: ./lib/runtime/log.js


function createLogger(redactor) {
    const safe = (line) => (0,foreign_text/* harmless */.I)(redactor.redact((0,foreign_text/* plain */.p)(line)));
    return {
        info: (line) => core/* info */.pq(safe(line)),
        debug: (line) => core/* debug */.Yz(safe(line)),
        foreign: (line) => core/* info */.pq(`  ${safe(line)}`),
        group(title, lines) {
            core/* startGroup */.Oh(safe(title));
            for (const line of lines)
                core/* info */.pq(safe(line));
            core/* endGroup */.N4();
        },
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./lib/runtime/network.js


const LARGEST_BODY = 4 * 1024 * 1024;
function createNetwork(variables) {
    const options = { keepAlive: false, proxyEnv: variables };
    const plain = new external_node_http_.Agent(options);
    const secure = new external_node_https_namespaceObject.Agent(options);
    return {
        send: (asked) => new Promise((resolve, reject) => {
            const sent = new URL(asked.url).protocol === "http:"
                ? (0,external_node_http_.request)(asked.url, { ...optionsOf(asked), agent: plain })
                : (0,external_node_https_namespaceObject.request)(asked.url, { ...optionsOf(asked), agent: secure });
            sent.once("error", reject);
            sent.once("response", (answer) => readAnswer(answer, sent).then(resolve, reject));
            sent.end(asked.body);
        }),
    };
}
function optionsOf({ method, headers, body, signal }) {
    return {
        method,
        signal,
        headers: {
            ...headers,
            ...(body === undefined ? {} : { "content-length": `${Buffer.byteLength(body)}` }),
        },
    };
}
async function readAnswer(answer, sent) {
    const parts = [];
    let size = 0;
    for await (const part of answer) {
        const bytes = part;
        size += bytes.length;
        if (size > LARGEST_BODY) {
            sent.destroy();
            throw new Error(`the answer is larger than ${LARGEST_BODY} bytes`);
        }
        parts.push(bytes);
    }
    const headers = Object.entries(answer.headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]);
    return {
        status: answer.statusCode ?? 0,
        headers: Object.fromEntries(headers),
        body: Buffer.concat(parts).toString("utf8"),
    };
}

;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/runtime/private-folder.js


const FOLDER_PREFIX = "chatbot-deploy-private-";
const PRIVATE_UMASK = 0o077;
async function createPrivateFolder(parent, announce) {
    process.umask(PRIVATE_UMASK);
    await (0,external_node_fs_promises_namespaceObject.mkdir)(parent, { recursive: true });
    const path = await (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(parent, FOLDER_PREFIX));
    announce(path);
    await (0,external_node_fs_promises_namespaceObject.chmod)(path, 0o700);
    return {
        path,
        async write(name, content) {
            const file = (0,external_node_path_.join)(path, name);
            await (0,external_node_fs_promises_namespaceObject.writeFile)(file, content, { mode: 0o600 });
            return file;
        },
        async makeFolder(name) {
            const folder = (0,external_node_path_.join)(path, name);
            await (0,external_node_fs_promises_namespaceObject.mkdir)(folder, { recursive: true, mode: 0o700 });
            return folder;
        },
        link: (target, name) => (0,external_node_fs_promises_namespaceObject.symlink)(target, (0,external_node_path_.join)(path, name)),
        remove: () => removeFolder(path),
    };
}
async function removeFolder(path) {
    await (0,external_node_fs_promises_namespaceObject.rm)(path, { recursive: true, force: true, maxRetries: 3 });
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(8701);
;// CONCATENATED MODULE: ./lib/runtime/processes.js



const GRACE_MILLISECONDS = 3000;
const KEPT_CHARACTERS = 262_144;
const systemProcesses = {
    async find(program) {
        return (await (0,io/* which */.K7)(program)) || undefined;
    },
    async run(program, args, options) {
        const running = start(program, args, options);
        const finished = await running.ended;
        options.signal.throwIfAborted();
        return finished;
    },
    start,
};
function start(program, args, options) {
    options.signal.throwIfAborted();
    const child = launch(program, args, options);
    const stop = () => endGroup(child, ended);
    const onAbort = () => void stop();
    options.signal.addEventListener("abort", onAbort, { once: true });
    const ended = collect(child, options).finally(() => options.signal.removeEventListener("abort", onAbort));
    ended.catch(() => { });
    return { pid: child.pid ?? 0, ended, stop };
}
function launch(program, args, options) {
    const child = (0,external_node_child_process_namespaceObject.spawn)(program, args, {
        cwd: options.cwd,
        env: { ...options.env },
        detached: true,
        stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin?.on("error", () => { });
    child.stdin?.end(options.input ?? "");
    return child;
}
async function collect(child, options) {
    const [exitCode, stdout, stderr] = await Promise.all([
        new Promise((resolve, reject) => {
            child.once("error", reject);
            child.once("close", (code) => resolve(code ?? 1));
        }),
        linesOf(child.stdout, options.onLine),
        linesOf(child.stderr, options.onLine),
    ]);
    return { exitCode, stdout, stderr };
}
async function linesOf(stream, onLine) {
    if (!stream)
        return "";
    let kept = "";
    for await (const line of (0,external_node_readline_namespaceObject.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
        onLine?.(line);
        kept += `${line}\n`;
        if (kept.length > 2 * KEPT_CHARACTERS)
            kept = kept.slice(-KEPT_CHARACTERS);
    }
    return kept.slice(-KEPT_CHARACTERS);
}
async function endGroup(child, ended) {
    const leaderGone = new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
            resolve();
        child.once("exit", () => resolve());
    });
    signalGroup(child, "SIGTERM");
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MILLISECONDS);
    await leaderGone;
    clearTimeout(timer);
    signalGroup(child, "SIGKILL");
    await ended.catch(() => { });
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, signal);
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./lib/runtime/public-files.js


function createPublicFiles(parent) {
    return {
        async write(name, content) {
            await (0,external_node_fs_promises_namespaceObject.mkdir)(parent, { recursive: true });
            const folder = await (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(parent, "chatbot-deploy-report-"));
            await (0,external_node_fs_promises_namespaceObject.chmod)(folder, 0o755);
            const file = (0,external_node_path_.join)(folder, name);
            await (0,external_node_fs_promises_namespaceObject.writeFile)(file, content);
            await (0,external_node_fs_promises_namespaceObject.chmod)(file, 0o644);
            return file;
        },
    };
}

// EXTERNAL MODULE: ./lib/runtime/redactor.js
var runtime_redactor = __nccwpck_require__(3634);
;// CONCATENATED MODULE: ./lib/runtime/runner.js


const ANNOTATION_CHARACTERS = 4096;
const write = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 };
function createRunner(redactor) {
    return {
        input: (name) => core/* getInput */.V4(name),
        mask: (value) => core/* setSecret */.Pq(value),
        output: (name, value) => core/* setOutput */.uH(name, redactor.redact(value)),
        annotate: (level, problem) => annotate(level, problem, redactor),
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        writeSummary: (markdown) => writeSummary(redactor.redact(markdown)),
        fail() {
            process.exitCode = core/* ExitCode */.yU.Failure;
        },
    };
}
function annotate(level, problem, redactor) {
    const { title, detail, cause, fix, look } = problem;
    const text = [detail, cause && `Cause: ${cause}`, fix && `Fix: ${fix}`, look && `Look further: ${look}`]
        .filter((part) => part)
        .join("\n");
    write[level](redactor.redact(text || title).slice(0, ANNOTATION_CHARACTERS), {
        title: redactor.redact(title),
        ...(problem.file === undefined ? {} : { file: problem.file }),
        ...(problem.line === undefined ? {} : { startLine: problem.line }),
    });
}
async function writeSummary(markdown) {
    const path = process.env["GITHUB_STEP_SUMMARY"];
    if (path)
        await (0,external_node_fs_promises_namespaceObject.writeFile)(path, markdown);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/runtime/tools.js



const cachedTools = {
    async fetch(tool) {
        const toolCache = await __nccwpck_require__.e(/* import() */ 805).then(__nccwpck_require__.bind(__nccwpck_require__, 9805));
        const cached = toolCache.find(tool.name, tool.version);
        if (cached)
            return cached;
        const wanted = await publishedChecksum(tool, toolCache);
        const file = await download(tool.url, tool, toolCache);
        await verify(file, wanted, tool);
        await (0,external_node_fs_promises_namespaceObject.chmod)(file, 0o755);
        return toolCache.cacheFile(file, tool.name, tool.name, tool.version);
    },
};
async function publishedChecksum(tool, toolCache) {
    const file = await download(tool.checksumUrl, tool, toolCache);
    const text = await (0,external_node_fs_promises_namespaceObject.readFile)(file, "utf8");
    await (0,external_node_fs_promises_namespaceObject.rm)(file, { force: true });
    const checksum = /^[0-9a-f]{64}\b/.exec(text.trim().toLowerCase())?.[0];
    if (checksum)
        return checksum;
    throw new errors/* CommandError */.Qd({
        title: `The published checksum of ${tool.name} ${tool.version} could not be read`,
        detail: `${tool.checksumUrl} does not hold a SHA-256.`,
        cause: "A proxy or a mirror on the way answers with a page of its own.",
        fix: `Install ${tool.name} on the runner before this step.`,
    });
}
async function download(url, { name, version }, toolCache) {
    try {
        return await toolCache.downloadTool(url);
    }
    catch (thrown) {
        throw new errors/* CommandError */.Qd({
            title: `${name} ${version} is not on the runner and could not be downloaded`,
            detail: `${url}: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
            cause: "The runner has no way to the place it is published at.",
            fix: `Install ${name} on the runner before this step, or allow the runner to reach ${new URL(url).host}.`,
        }, { cause: thrown });
    }
}
async function verify(file, wanted, { name, version, url }) {
    const found = (0,external_node_crypto_.createHash)("sha256")
        .update(await (0,external_node_fs_promises_namespaceObject.readFile)(file))
        .digest("hex");
    if (found === wanted)
        return;
    await (0,external_node_fs_promises_namespaceObject.rm)(file, { force: true });
    throw new errors/* CommandError */.Qd({
        title: `The download of ${name} ${version} does not have the published SHA-256`,
        detail: `expected ${wanted}, found ${found}, from ${url}`,
        cause: "The file was changed on its way (a proxy, a mirror), or the transfer was cut.",
        fix: `Run the workflow again; if it stays so, install ${name} on the runner before this step.`,
    });
}

;// CONCATENATED MODULE: ./lib/runtime/workspace.js



function createWorkspace(root) {
    const at = (path) => (0,external_node_path_.resolve)(root, path);
    return {
        root,
        relative: (path) => (0,external_node_path_.relative)(root, at(path)).split(external_node_path_.sep).join("/") || ".",
        read: (path) => (0,external_node_fs_promises_namespaceObject.readFile)(at(path), "utf8"),
        async kind(path) {
            const found = await (0,external_node_fs_promises_namespaceObject.stat)(at(path)).catch(() => undefined);
            if (!found)
                return "missing";
            return found.isDirectory() ? "folder" : "file";
        },
        async list(folder, endings) {
            const entries = await (0,external_node_fs_promises_namespaceObject.readdir)(at(folder), { withFileTypes: true });
            const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
            return names
                .filter((name) => endings.some((ending) => name.endsWith(ending)))
                .toSorted()
                .map((name) => (0,external_node_path_.join)(folder, name));
        },
        async glob(pattern) {
            const found = [];
            for await (const path of (0,external_node_fs_promises_namespaceObject.glob)(pattern, { cwd: root }))
                found.push(path);
            return found.toSorted();
        },
        async entries(folder) {
            const entries = await (0,external_node_fs_promises_namespaceObject.readdir)(at(folder), { withFileTypes: true });
            const told = await Promise.all(entries.map((entry) => describe(at(folder), entry)));
            return told.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        },
        digest: (path) => sha256(at(path)),
    };
}
const OWNER_EXECUTES = 0o100;
async function describe(folder, entry) {
    const { name } = entry;
    const path = (0,external_node_path_.join)(folder, name);
    if (entry.isDirectory())
        return { name, kind: "folder", executable: false };
    if (entry.isSymbolicLink()) {
        return { name, kind: "link", executable: false, target: await (0,external_node_fs_promises_namespaceObject.readlink)(path) };
    }
    if (!entry.isFile())
        return { name, kind: "other", executable: false };
    const { mode } = await (0,external_node_fs_promises_namespaceObject.lstat)(path);
    return { name, kind: "file", executable: (mode & OWNER_EXECUTES) !== 0 };
}
const PART_BYTES = 128 * 1024;
async function sha256(path) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    const file = await (0,external_node_fs_promises_namespaceObject.open)(path);
    try {
        const part = Buffer.allocUnsafe(PART_BYTES);
        for (;;) {
            const { bytesRead } = await file.read(part);
            hash.update(part.subarray(0, bytesRead));
            if (bytesRead === 0)
                return hash.digest("hex");
        }
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./lib/runtime/runtime.js











const PRIVATE_FOLDER_STATE = "private-folder";
async function createRuntime(variables) {
    const { workspace, temporary } = folders(variables);
    const redactor = (0,runtime_redactor/* createRedactor */.l)((secret) => runner.mask(secret));
    const runner = createRunner(redactor);
    const privateFolder = await createPrivateFolder(temporary, (path) => runner.saveState(PRIVATE_FOLDER_STATE, path));
    const runtime = {
        clock: systemClock,
        logger: createLogger(redactor),
        runner,
        processes: systemProcesses,
        workspace: createWorkspace(workspace),
        privateFolder,
        publicFiles: createPublicFiles(temporary),
        tools: cachedTools,
        network: createNetwork(variables),
        run: runContext(variables),
        environment: childEnvironment(variables),
    };
    return { runtime, redactor };
}


/***/ }),

/***/ 6058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  Yz: () => (/* binding */ core_debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, markdownSummary, platform, setCommandEcho, setFailed, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 2 modules
var lib = __nccwpck_require__(5008);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var lib_exec = __nccwpck_require__(5781);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 5781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec)
});

// UNUSED EXPORTS: getExecOutput

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
// EXTERNAL MODULE: external "child_process"
var external_child_process_ = __nccwpck_require__(5317);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(8701);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 5008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
;// CONCATENATED MODULE: external "./undici.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_undici_js_namespaceObject = x({ ["ProxyAgent"]: () => (__WEBPACK_EXTERNAL_MODULE__undici_js_51706d35__.ProxyAgent) });
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new external_undici_js_namespaceObject.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ lstat),
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   Cy: () => (/* binding */ readdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   YN: () => (/* binding */ symlink),
/* harmony export */   dJ: () => (/* binding */ stat),
/* harmony export */   h_: () => (/* binding */ readlink),
/* harmony export */   k6: () => (/* binding */ chmod),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath),
/* harmony export */   y1: () => (/* binding */ unlink)
/* harmony export */ });
/* unused harmony exports open, rename, rmdir, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs__WEBPACK_IMPORTED_MODULE_0__.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF),
/* harmony export */   cp: () => (/* binding */ cp)
/* harmony export */ });
/* unused harmony exports mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(dest)) ? yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path__WEBPACK_IMPORTED_MODULE_1__.join(dest, path__WEBPACK_IMPORTED_MODULE_1__.basename(source))
            : dest;
        if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path__WEBPACK_IMPORTED_MODULE_1__.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readdir */ .Cy(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destDir, (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(destFile);
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destFile, '0666');
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readlink */ .h_(srcFile);
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .symlink */ .YN(symlinkFull, destFile, _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 ? 'junction' : null);
        }
        else if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(destFile)) || force) {
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFile */ .m3(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

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
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
