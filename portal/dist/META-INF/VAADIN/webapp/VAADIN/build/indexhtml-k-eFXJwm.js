(function(){const e=document.createElement("link").relList;if(e&&e.supports&&e.supports("modulepreload"))return;for(const i of document.querySelectorAll('link[rel="modulepreload"]'))o(i);new MutationObserver(i=>{for(const n of i)if(n.type==="childList")for(const a of n.addedNodes)a.tagName==="LINK"&&a.rel==="modulepreload"&&o(a)}).observe(document,{childList:!0,subtree:!0});function t(i){const n={};return i.integrity&&(n.integrity=i.integrity),i.referrerPolicy&&(n.referrerPolicy=i.referrerPolicy),i.crossOrigin==="use-credentials"?n.credentials="include":i.crossOrigin==="anonymous"?n.credentials="omit":n.credentials="same-origin",n}function o(i){if(i.ep)return;i.ep=!0;const n=t(i);fetch(i.href,n)}})();window.Vaadin=window.Vaadin||{};window.Vaadin.featureFlags=window.Vaadin.featureFlags||{};Object.keys(window.Vaadin.featureFlags).length===0&&(window.Vaadin.featureFlags.exampleFeatureFlag=!1,window.Vaadin.featureFlags.collaborationEngineBackend=!1,window.Vaadin.featureFlags.formFillerAddon=!1,window.Vaadin.featureFlags.fullstackSignals=!1,window.Vaadin.featureFlags.flowFullstackSignals=!1,window.Vaadin.featureFlags.copilotExperimentalFeatures=!1,window.Vaadin.featureFlags.masterDetailLayoutComponent=!1,window.Vaadin.featureFlags.react19=!1,window.Vaadin.featureFlags.accessibleDisabledButtons=!1,window.Vaadin.featureFlags.layoutComponentImprovements=!1,window.Vaadin.featureFlags.defaultAutoResponsiveFormLayout=!1);if(window.Vaadin.featureFlagsUpdaters){const r=e=>window.Vaadin.featureFlags[e]=!0;window.Vaadin.featureFlagsUpdaters.forEach(e=>e(r)),delete window.Vaadin.featureFlagsUpdaters}const gr="modulepreload",vr=function(r,e){return new URL(r,e).href},mt={},je=function(e,t,o){let i=Promise.resolve();if(t&&t.length>0){let a=function(d){return Promise.all(d.map(c=>Promise.resolve(c).then(h=>({status:"fulfilled",value:h}),h=>({status:"rejected",reason:h}))))};const s=document.getElementsByTagName("link"),l=document.querySelector("meta[property=csp-nonce]"),p=l?.nonce||l?.getAttribute("nonce");i=a(t.map(d=>{if(d=vr(d,o),d in mt)return;mt[d]=!0;const c=d.endsWith(".css"),h=c?'[rel="stylesheet"]':"";if(!!o)for(let S=s.length-1;S>=0;S--){const w=s[S];if(w.href===d&&(!c||w.rel==="stylesheet"))return}else if(document.querySelector(`link[href="${d}"]${h}`))return;const g=document.createElement("link");if(g.rel=c?"stylesheet":gr,c||(g.as="script"),g.crossOrigin="",g.href=d,p&&g.setAttribute("nonce",p),document.head.appendChild(g),c)return new Promise((S,w)=>{g.addEventListener("load",S),g.addEventListener("error",()=>w(new Error(`Unable to preload CSS for ${d}`)))})}))}function n(a){const s=new Event("vite:preloadError",{cancelable:!0});if(s.payload=a,window.dispatchEvent(s),!s.defaultPrevented)throw a}return i.then(a=>{for(const s of a||[])s.status==="rejected"&&n(s.reason);return e().catch(n)})};function br(r){for(var e=[],t=0;t<r.length;){var o=r[t];if(o==="*"||o==="+"||o==="?"){e.push({type:"MODIFIER",index:t,value:r[t++]});continue}if(o==="\\"){e.push({type:"ESCAPED_CHAR",index:t++,value:r[t++]});continue}if(o==="{"){e.push({type:"OPEN",index:t,value:r[t++]});continue}if(o==="}"){e.push({type:"CLOSE",index:t,value:r[t++]});continue}if(o===":"){for(var i="",n=t+1;n<r.length;){var a=r.charCodeAt(n);if(a>=48&&a<=57||a>=65&&a<=90||a>=97&&a<=122||a===95){i+=r[n++];continue}break}if(!i)throw new TypeError("Missing parameter name at ".concat(t));e.push({type:"NAME",index:t,value:i}),t=n;continue}if(o==="("){var s=1,l="",n=t+1;if(r[n]==="?")throw new TypeError('Pattern cannot start with "?" at '.concat(n));for(;n<r.length;){if(r[n]==="\\"){l+=r[n++]+r[n++];continue}if(r[n]===")"){if(s--,s===0){n++;break}}else if(r[n]==="("&&(s++,r[n+1]!=="?"))throw new TypeError("Capturing groups are not allowed at ".concat(n));l+=r[n++]}if(s)throw new TypeError("Unbalanced pattern at ".concat(t));if(!l)throw new TypeError("Missing pattern at ".concat(t));e.push({type:"PATTERN",index:t,value:l}),t=n;continue}e.push({type:"CHAR",index:t,value:r[t++]})}return e.push({type:"END",index:t,value:""}),e}function qe(r,e){e===void 0&&(e={});for(var t=br(r),o=e.prefixes,i=o===void 0?"./":o,n=e.delimiter,a=n===void 0?"/#?":n,s=[],l=0,p=0,d="",c=function(T){if(p<t.length&&t[p].type===T)return t[p++].value},h=function(T){var y=c(T);if(y!==void 0)return y;var I=t[p],j=I.type,be=I.index;throw new TypeError("Unexpected ".concat(j," at ").concat(be,", expected ").concat(T))},f=function(){for(var T="",y;y=c("CHAR")||c("ESCAPED_CHAR");)T+=y;return T},g=function(T){for(var y=0,I=a;y<I.length;y++){var j=I[y];if(T.indexOf(j)>-1)return!0}return!1},S=function(T){var y=s[s.length-1],I=T||(y&&typeof y=="string"?y:"");if(y&&!I)throw new TypeError('Must have text between two parameters, missing text after "'.concat(y.name,'"'));return!I||g(I)?"[^".concat(G(a),"]+?"):"(?:(?!".concat(G(I),")[^").concat(G(a),"])+?")};p<t.length;){var w=c("CHAR"),A=c("NAME"),P=c("PATTERN");if(A||P){var E=w||"";i.indexOf(E)===-1&&(d+=E,E=""),d&&(s.push(d),d=""),s.push({name:A||l++,prefix:E,suffix:"",pattern:P||S(E),modifier:c("MODIFIER")||""});continue}var x=w||c("ESCAPED_CHAR");if(x){d+=x;continue}d&&(s.push(d),d="");var N=c("OPEN");if(N){var E=f(),U=c("NAME")||"",F=c("PATTERN")||"",q=f();h("CLOSE"),s.push({name:U||(F?l++:""),pattern:U&&!F?S(E):F,prefix:E,suffix:q,modifier:c("MODIFIER")||""});continue}h("END")}return s}function Vt(r,e){return Ut(qe(r,e),e)}function Ut(r,e){e===void 0&&(e={});var t=Ge(e),o=e.encode,i=o===void 0?function(l){return l}:o,n=e.validate,a=n===void 0?!0:n,s=r.map(function(l){if(typeof l=="object")return new RegExp("^(?:".concat(l.pattern,")$"),t)});return function(l){for(var p="",d=0;d<r.length;d++){var c=r[d];if(typeof c=="string"){p+=c;continue}var h=l?l[c.name]:void 0,f=c.modifier==="?"||c.modifier==="*",g=c.modifier==="*"||c.modifier==="+";if(Array.isArray(h)){if(!g)throw new TypeError('Expected "'.concat(c.name,'" to not repeat, but got an array'));if(h.length===0){if(f)continue;throw new TypeError('Expected "'.concat(c.name,'" to not be empty'))}for(var S=0;S<h.length;S++){var w=i(h[S],c);if(a&&!s[d].test(w))throw new TypeError('Expected all "'.concat(c.name,'" to match "').concat(c.pattern,'", but got "').concat(w,'"'));p+=c.prefix+w+c.suffix}continue}if(typeof h=="string"||typeof h=="number"){var w=i(String(h),c);if(a&&!s[d].test(w))throw new TypeError('Expected "'.concat(c.name,'" to match "').concat(c.pattern,'", but got "').concat(w,'"'));p+=c.prefix+w+c.suffix;continue}if(!f){var A=g?"an array":"a string";throw new TypeError('Expected "'.concat(c.name,'" to be ').concat(A))}}return p}}function G(r){return r.replace(/([.+*?=^!:${}()[\]|/\\])/g,"\\$1")}function Ge(r){return r&&r.sensitive?"":"i"}function xr(r,e){if(!e)return r;for(var t=/\((?:\?<(.*?)>)?(?!\?)/g,o=0,i=t.exec(r.source);i;)e.push({name:i[1]||o++,prefix:"",suffix:"",modifier:"",pattern:""}),i=t.exec(r.source);return r}function wr(r,e,t){var o=r.map(function(i){return jt(i,e,t).source});return new RegExp("(?:".concat(o.join("|"),")"),Ge(t))}function yr(r,e,t){return kr(qe(r,t),e,t)}function kr(r,e,t){t===void 0&&(t={});for(var o=t.strict,i=o===void 0?!1:o,n=t.start,a=n===void 0?!0:n,s=t.end,l=s===void 0?!0:s,p=t.encode,d=p===void 0?function(y){return y}:p,c=t.delimiter,h=c===void 0?"/#?":c,f=t.endsWith,g=f===void 0?"":f,S="[".concat(G(g),"]|$"),w="[".concat(G(h),"]"),A=a?"^":"",P=0,E=r;P<E.length;P++){var x=E[P];if(typeof x=="string")A+=G(d(x));else{var N=G(d(x.prefix)),U=G(d(x.suffix));if(x.pattern)if(e&&e.push(x),N||U)if(x.modifier==="+"||x.modifier==="*"){var F=x.modifier==="*"?"?":"";A+="(?:".concat(N,"((?:").concat(x.pattern,")(?:").concat(U).concat(N,"(?:").concat(x.pattern,"))*)").concat(U,")").concat(F)}else A+="(?:".concat(N,"(").concat(x.pattern,")").concat(U,")").concat(x.modifier);else{if(x.modifier==="+"||x.modifier==="*")throw new TypeError('Can not repeat "'.concat(x.name,'" without a prefix and suffix'));A+="(".concat(x.pattern,")").concat(x.modifier)}else A+="(?:".concat(N).concat(U,")").concat(x.modifier)}}if(l)i||(A+="".concat(w,"?")),A+=t.endsWith?"(?=".concat(S,")"):"$";else{var q=r[r.length-1],T=typeof q=="string"?w.indexOf(q[q.length-1])>-1:q===void 0;i||(A+="(?:".concat(w,"(?=").concat(S,"))?")),T||(A+="(?=".concat(w,"|").concat(S,")"))}return new RegExp(A,Ge(t))}function jt(r,e,t){return r instanceof RegExp?xr(r,e):Array.isArray(r)?wr(r,e,t):yr(r,e,t)}function Z(r){return typeof r=="object"&&!!r}function pe(r){return typeof r=="function"}function H(r){return typeof r=="string"}function $e(r=[]){return Array.isArray(r)?r:[r]}function J(r){return`[Vaadin.Router] ${r}`}class Ht extends Error{code;context;constructor(e){super(J(`Page not found (${e.pathname})`)),this.context=e,this.code=404}}const ee=Symbol("NotFoundResult");function Bt(r){return new Ht(r)}function Wt(r){return(Array.isArray(r)?r[0]:r)??""}function Ae(r){return Wt(r?.path)}function Sr(r){return Array.isArray(r)&&r.length>0?r:void 0}const He=new Map;He.set("|false",{keys:[],pattern:/(?:)/u});function ut(r){try{return decodeURIComponent(r)}catch{return r}}function _r(r,e,t=!1,o=[],i){const n=`${r}|${String(t)}`,a=Wt(e);let s=He.get(n);if(!s){const d=[];s={keys:d,pattern:jt(r,d,{end:t,strict:r===""})},He.set(n,s)}const l=s.pattern.exec(a);if(!l)return null;const p={...i};for(let d=1;d<l.length;d++){const c=s.keys[d-1],h=c.name,f=l[d];(f!==void 0||!Object.hasOwn(p,h))&&(c.modifier==="+"||c.modifier==="*"?p[h]=f?f.split(/[/?#]/u).map(ut):[]:p[h]=f&&ut(f))}return{keys:[...o,...s.keys],params:p,path:l[0]}}var Er=_r;function qt(r,e,t,o,i){let n,a,s=0,l=Ae(r);return l.startsWith("/")&&(t&&(l=l.substring(1)),t=!0),{next(p){if(r===p)return{done:!0,value:void 0};r.__children??=Sr(r.children);const d=r.__children??[],c=!r.__children&&!r.children;if(!n&&(n=Er(l,e,c,o,i),n))return{value:{keys:n.keys,params:n.params,path:n.path,route:r}};if(n&&d.length>0)for(;s<d.length;){if(!a){const f=d[s];f.parent=r;let g=n.path.length;g>0&&e.charAt(g)==="/"&&(g+=1),a=qt(f,e.substring(g),t,n.keys,n.params)}const h=a.next(p);if(!h.done)return{done:!1,value:h.value};a=null,s+=1}return{done:!0,value:void 0}}}}var zr=qt;function $r(r){if(pe(r.route.action))return r.route.action(r)}function Ar(r,e){let t=r;for(;t;)if(t=t.parent,t===e)return!0;return!1}function Cr(r){return!!r&&typeof r=="object"&&"next"in r&&"params"in r&&"result"in r&&"route"in r}class Tr extends Error{code;context;constructor(e,t){let o=`Path '${e.pathname}' is not properly resolved due to an error.`;const i=Ae(e.route);i&&(o+=` Resolution had failed on route: '${i}'`),super(o,t),this.code=t?.code,this.context=e}warn(){console.warn(this.message)}}function Rr(r,e){const{path:t,route:o}=e;if(o&&!o.__synthetic){const i={path:t,route:o};if(o.parent&&r.chain)for(let n=r.chain.length-1;n>=0&&r.chain[n].route!==o.parent;n--)r.chain.pop();r.chain?.push(i)}}class Gt{baseUrl;#r;errorHandler;resolveRoute;#e;constructor(e,{baseUrl:t="",context:o,errorHandler:i,resolveRoute:n=$r}={}){if(Object(e)!==e)throw new TypeError("Invalid routes");this.baseUrl=t,this.errorHandler=i,this.resolveRoute=n,Array.isArray(e)?this.#e={__children:e,__synthetic:!0,action:()=>{},path:""}:this.#e={...e,parent:void 0},this.#r={...o,hash:"",async next(){return ee},params:{},pathname:"",resolver:this,route:this.#e,search:"",chain:[]}}get root(){return this.#e}get context(){return this.#r}get __effectiveBaseUrl(){return this.baseUrl?new URL(this.baseUrl,document.baseURI||document.URL).href.replace(/[^/]*$/u,""):""}getRoutes(){return[...this.#e.__children??[]]}removeRoutes(){this.#e.__children=[]}async resolve(e){const t=this,o={...this.#r,...H(e)?{pathname:e}:e,next:p},i=zr(this.#e,this.__normalizePathname(o.pathname)??o.pathname,!!this.baseUrl),n=this.resolveRoute;let a=null,s=null,l=o;async function p(d=!1,c=a?.value?.route,h){const f=h===null?a?.value?.route:void 0;if(a=s??i.next(f),s=null,!d&&(a.done||!Ar(a.value.route,c)))return s=a,ee;if(a.done)throw Bt(o);l={...o,params:a.value.params,route:a.value.route,chain:l.chain?.slice()},Rr(l,a.value);const g=await n(l);return g!=null&&g!==ee?(l.result=Cr(g)?g.result:g,t.#r=l,l):await p(d,c,g)}try{return await p(!0,this.#e)}catch(d){const c=d instanceof Ht?d:new Tr(l,{code:500,cause:d});if(this.errorHandler)return l.result=this.errorHandler(c),l;throw d}}setRoutes(e){this.#e.__children=[...$e(e)]}__normalizePathname(e){if(!this.baseUrl)return e;const t=this.__effectiveBaseUrl,o=e.startsWith("/")?new URL(t).origin+e:`./${e}`,i=new URL(o,t).href;if(i.startsWith(t))return i.slice(t.length)}addRoutes(e){return this.#e.__children=[...this.#e.__children??[],...$e(e)],this.getRoutes()}}function Kt(r,e,t,o){const i=e.name??o?.(e);if(i&&(r.has(i)?r.get(i)?.push(e):r.set(i,[e])),Array.isArray(t))for(const n of t)n.parent=e,Kt(r,n,n.__children??n.children,o)}function pt(r,e){const t=r.get(e);if(t){if(t.length>1)throw new Error(`Duplicate route with name "${e}". Try seting unique 'name' route properties.`);return t[0]}}function Pr(r,e={}){if(!(r instanceof Gt))throw new TypeError("An instance of Resolver is expected");const t=new Map,o=new Map;return(i,n)=>{let a=pt(o,i);if(!a&&(o.clear(),Kt(o,r.root,r.root.__children,e.cacheKeyProvider),a=pt(o,i),!a))throw new Error(`Route "${i}" not found`);let s=a.fullPath?t.get(a.fullPath):void 0;if(!s){let d=Ae(a),c=a.parent;for(;c;){const g=Ae(c);g&&(d=`${g.replace(/\/$/u,"")}/${d.replace(/^\//u,"")}`),c=c.parent}const h=qe(d),f=Object.create(null);for(const g of h)H(g)||(f[g.name]=!0);s={keys:f,tokens:h},t.set(d,s),a.fullPath=d}let p=Ut(s.tokens,{encode:encodeURIComponent,...e})(n)||"/";if(e.stringifyQueryParams&&n){const d={};for(const[h,f]of Object.entries(n))!(h in s.keys)&&f&&(d[h]=f);const c=e.stringifyQueryParams(d);c&&(p+=c.startsWith("?")?c:`?${c}`)}return p}}var Ir=Pr;const Or=/\/\*[\*!]\s+vaadin-dev-mode:start([\s\S]*)vaadin-dev-mode:end\s+\*\*\//i,Se=window.Vaadin&&window.Vaadin.Flow&&window.Vaadin.Flow.clients;function Lr(){function r(){return!0}return Jt(r)}function Mr(){try{return Nr()?!0:Fr()?Se?!Dr():!Lr():!1}catch{return!1}}function Nr(){return localStorage.getItem("vaadin.developmentmode.force")}function Fr(){return["localhost","127.0.0.1"].indexOf(window.location.hostname)>=0}function Dr(){return!!(Se&&Object.keys(Se).map(e=>Se[e]).filter(e=>e.productionMode).length>0)}function Jt(r,e){if(typeof r!="function")return;const t=Or.exec(r.toString());if(t)try{r=new Function(t[1])}catch(o){console.log("vaadin-development-mode-detector: uncommentAndRun() failed",o)}return r(e)}window.Vaadin=window.Vaadin||{};const ht=function(r,e){if(window.Vaadin.developmentMode)return Jt(r,e)};window.Vaadin.developmentMode===void 0&&(window.Vaadin.developmentMode=Mr());function Vr(){/*! vaadin-dev-mode:start
  (function () {
'use strict';

var _typeof = typeof Symbol === "function" && typeof Symbol.iterator === "symbol" ? function (obj) {
  return typeof obj;
} : function (obj) {
  return obj && typeof Symbol === "function" && obj.constructor === Symbol && obj !== Symbol.prototype ? "symbol" : typeof obj;
};

var classCallCheck = function (instance, Constructor) {
  if (!(instance instanceof Constructor)) {
    throw new TypeError("Cannot call a class as a function");
  }
};

var createClass = function () {
  function defineProperties(target, props) {
    for (var i = 0; i < props.length; i++) {
      var descriptor = props[i];
      descriptor.enumerable = descriptor.enumerable || false;
      descriptor.configurable = true;
      if ("value" in descriptor) descriptor.writable = true;
      Object.defineProperty(target, descriptor.key, descriptor);
    }
  }

  return function (Constructor, protoProps, staticProps) {
    if (protoProps) defineProperties(Constructor.prototype, protoProps);
    if (staticProps) defineProperties(Constructor, staticProps);
    return Constructor;
  };
}();

var getPolymerVersion = function getPolymerVersion() {
  return window.Polymer && window.Polymer.version;
};

var StatisticsGatherer = function () {
  function StatisticsGatherer(logger) {
    classCallCheck(this, StatisticsGatherer);

    this.now = new Date().getTime();
    this.logger = logger;
  }

  createClass(StatisticsGatherer, [{
    key: 'frameworkVersionDetectors',
    value: function frameworkVersionDetectors() {
      return {
        'Flow': function Flow() {
          if (window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients) {
            var flowVersions = Object.keys(window.Vaadin.Flow.clients).map(function (key) {
              return window.Vaadin.Flow.clients[key];
            }).filter(function (client) {
              return client.getVersionInfo;
            }).map(function (client) {
              return client.getVersionInfo().flow;
            });
            if (flowVersions.length > 0) {
              return flowVersions[0];
            }
          }
        },
        'Vaadin Framework': function VaadinFramework() {
          if (window.vaadin && window.vaadin.clients) {
            var frameworkVersions = Object.values(window.vaadin.clients).filter(function (client) {
              return client.getVersionInfo;
            }).map(function (client) {
              return client.getVersionInfo().vaadinVersion;
            });
            if (frameworkVersions.length > 0) {
              return frameworkVersions[0];
            }
          }
        },
        'AngularJs': function AngularJs() {
          if (window.angular && window.angular.version && window.angular.version) {
            return window.angular.version.full;
          }
        },
        'Angular': function Angular() {
          if (window.ng) {
            var tags = document.querySelectorAll("[ng-version]");
            if (tags.length > 0) {
              return tags[0].getAttribute("ng-version");
            }
            return "Unknown";
          }
        },
        'Backbone.js': function BackboneJs() {
          if (window.Backbone) {
            return window.Backbone.VERSION;
          }
        },
        'React': function React() {
          var reactSelector = '[data-reactroot], [data-reactid]';
          if (!!document.querySelector(reactSelector)) {
            // React does not publish the version by default
            return "unknown";
          }
        },
        'Ember': function Ember() {
          if (window.Em && window.Em.VERSION) {
            return window.Em.VERSION;
          } else if (window.Ember && window.Ember.VERSION) {
            return window.Ember.VERSION;
          }
        },
        'jQuery': function (_jQuery) {
          function jQuery() {
            return _jQuery.apply(this, arguments);
          }

          jQuery.toString = function () {
            return _jQuery.toString();
          };

          return jQuery;
        }(function () {
          if (typeof jQuery === 'function' && jQuery.prototype.jquery !== undefined) {
            return jQuery.prototype.jquery;
          }
        }),
        'Polymer': function Polymer() {
          var version = getPolymerVersion();
          if (version) {
            return version;
          }
        },
        'LitElement': function LitElement() {
          var version = window.litElementVersions && window.litElementVersions[0];
          if (version) {
            return version;
          }
        },
        'LitHtml': function LitHtml() {
          var version = window.litHtmlVersions && window.litHtmlVersions[0];
          if (version) {
            return version;
          }
        },
        'Vue.js': function VueJs() {
          if (window.Vue) {
            return window.Vue.version;
          }
        }
      };
    }
  }, {
    key: 'getUsedVaadinElements',
    value: function getUsedVaadinElements(elements) {
      var version = getPolymerVersion();
      var elementClasses = void 0;
      // NOTE: In case you edit the code here, YOU MUST UPDATE any statistics reporting code in Flow.
      // Check all locations calling the method getEntries() in
      // https://github.com/vaadin/flow/blob/master/flow-server/src/main/java/com/vaadin/flow/internal/UsageStatistics.java#L106
      // Currently it is only used by BootstrapHandler.
      if (version && version.indexOf('2') === 0) {
        // Polymer 2: components classes are stored in window.Vaadin
        elementClasses = Object.keys(window.Vaadin).map(function (c) {
          return window.Vaadin[c];
        }).filter(function (c) {
          return c.is;
        });
      } else {
        // Polymer 3: components classes are stored in window.Vaadin.registrations
        elementClasses = window.Vaadin.registrations || [];
      }
      elementClasses.forEach(function (klass) {
        var version = klass.version ? klass.version : "0.0.0";
        elements[klass.is] = { version: version };
      });
    }
  }, {
    key: 'getUsedVaadinThemes',
    value: function getUsedVaadinThemes(themes) {
      ['Lumo', 'Material'].forEach(function (themeName) {
        var theme;
        var version = getPolymerVersion();
        if (version && version.indexOf('2') === 0) {
          // Polymer 2: themes are stored in window.Vaadin
          theme = window.Vaadin[themeName];
        } else {
          // Polymer 3: themes are stored in custom element registry
          theme = customElements.get('vaadin-' + themeName.toLowerCase() + '-styles');
        }
        if (theme && theme.version) {
          themes[themeName] = { version: theme.version };
        }
      });
    }
  }, {
    key: 'getFrameworks',
    value: function getFrameworks(frameworks) {
      var detectors = this.frameworkVersionDetectors();
      Object.keys(detectors).forEach(function (framework) {
        var detector = detectors[framework];
        try {
          var version = detector();
          if (version) {
            frameworks[framework] = { version: version };
          }
        } catch (e) {}
      });
    }
  }, {
    key: 'gather',
    value: function gather(storage) {
      var storedStats = storage.read();
      var gatheredStats = {};
      var types = ["elements", "frameworks", "themes"];

      types.forEach(function (type) {
        gatheredStats[type] = {};
        if (!storedStats[type]) {
          storedStats[type] = {};
        }
      });

      var previousStats = JSON.stringify(storedStats);

      this.getUsedVaadinElements(gatheredStats.elements);
      this.getFrameworks(gatheredStats.frameworks);
      this.getUsedVaadinThemes(gatheredStats.themes);

      var now = this.now;
      types.forEach(function (type) {
        var keys = Object.keys(gatheredStats[type]);
        keys.forEach(function (key) {
          if (!storedStats[type][key] || _typeof(storedStats[type][key]) != _typeof({})) {
            storedStats[type][key] = { firstUsed: now };
          }
          // Discards any previously logged version number
          storedStats[type][key].version = gatheredStats[type][key].version;
          storedStats[type][key].lastUsed = now;
        });
      });

      var newStats = JSON.stringify(storedStats);
      storage.write(newStats);
      if (newStats != previousStats && Object.keys(storedStats).length > 0) {
        this.logger.debug("New stats: " + newStats);
      }
    }
  }]);
  return StatisticsGatherer;
}();

var StatisticsStorage = function () {
  function StatisticsStorage(key) {
    classCallCheck(this, StatisticsStorage);

    this.key = key;
  }

  createClass(StatisticsStorage, [{
    key: 'read',
    value: function read() {
      var localStorageStatsString = localStorage.getItem(this.key);
      try {
        return JSON.parse(localStorageStatsString ? localStorageStatsString : '{}');
      } catch (e) {
        return {};
      }
    }
  }, {
    key: 'write',
    value: function write(data) {
      localStorage.setItem(this.key, data);
    }
  }, {
    key: 'clear',
    value: function clear() {
      localStorage.removeItem(this.key);
    }
  }, {
    key: 'isEmpty',
    value: function isEmpty() {
      var storedStats = this.read();
      var empty = true;
      Object.keys(storedStats).forEach(function (key) {
        if (Object.keys(storedStats[key]).length > 0) {
          empty = false;
        }
      });

      return empty;
    }
  }]);
  return StatisticsStorage;
}();

var StatisticsSender = function () {
  function StatisticsSender(url, logger) {
    classCallCheck(this, StatisticsSender);

    this.url = url;
    this.logger = logger;
  }

  createClass(StatisticsSender, [{
    key: 'send',
    value: function send(data, errorHandler) {
      var logger = this.logger;

      if (navigator.onLine === false) {
        logger.debug("Offline, can't send");
        errorHandler();
        return;
      }
      logger.debug("Sending data to " + this.url);

      var req = new XMLHttpRequest();
      req.withCredentials = true;
      req.addEventListener("load", function () {
        // Stats sent, nothing more to do
        logger.debug("Response: " + req.responseText);
      });
      req.addEventListener("error", function () {
        logger.debug("Send failed");
        errorHandler();
      });
      req.addEventListener("abort", function () {
        logger.debug("Send aborted");
        errorHandler();
      });
      req.open("POST", this.url);
      req.setRequestHeader("Content-Type", "application/json");
      req.send(data);
    }
  }]);
  return StatisticsSender;
}();

var StatisticsLogger = function () {
  function StatisticsLogger(id) {
    classCallCheck(this, StatisticsLogger);

    this.id = id;
  }

  createClass(StatisticsLogger, [{
    key: '_isDebug',
    value: function _isDebug() {
      return localStorage.getItem("vaadin." + this.id + ".debug");
    }
  }, {
    key: 'debug',
    value: function debug(msg) {
      if (this._isDebug()) {
        console.info(this.id + ": " + msg);
      }
    }
  }]);
  return StatisticsLogger;
}();

var UsageStatistics = function () {
  function UsageStatistics() {
    classCallCheck(this, UsageStatistics);

    this.now = new Date();
    this.timeNow = this.now.getTime();
    this.gatherDelay = 10; // Delay between loading this file and gathering stats
    this.initialDelay = 24 * 60 * 60;

    this.logger = new StatisticsLogger("statistics");
    this.storage = new StatisticsStorage("vaadin.statistics.basket");
    this.gatherer = new StatisticsGatherer(this.logger);
    this.sender = new StatisticsSender("https://tools.vaadin.com/usage-stats/submit", this.logger);
  }

  createClass(UsageStatistics, [{
    key: 'maybeGatherAndSend',
    value: function maybeGatherAndSend() {
      var _this = this;

      if (localStorage.getItem(UsageStatistics.optOutKey)) {
        return;
      }
      this.gatherer.gather(this.storage);
      setTimeout(function () {
        _this.maybeSend();
      }, this.gatherDelay * 1000);
    }
  }, {
    key: 'lottery',
    value: function lottery() {
      return true;
    }
  }, {
    key: 'currentMonth',
    value: function currentMonth() {
      return this.now.getYear() * 12 + this.now.getMonth();
    }
  }, {
    key: 'maybeSend',
    value: function maybeSend() {
      var firstUse = Number(localStorage.getItem(UsageStatistics.firstUseKey));
      var monthProcessed = Number(localStorage.getItem(UsageStatistics.monthProcessedKey));

      if (!firstUse) {
        // Use a grace period to avoid interfering with tests, incognito mode etc
        firstUse = this.timeNow;
        localStorage.setItem(UsageStatistics.firstUseKey, firstUse);
      }

      if (this.timeNow < firstUse + this.initialDelay * 1000) {
        this.logger.debug("No statistics will be sent until the initial delay of " + this.initialDelay + "s has passed");
        return;
      }
      if (this.currentMonth() <= monthProcessed) {
        this.logger.debug("This month has already been processed");
        return;
      }
      localStorage.setItem(UsageStatistics.monthProcessedKey, this.currentMonth());
      // Use random sampling
      if (this.lottery()) {
        this.logger.debug("Congratulations, we have a winner!");
      } else {
        this.logger.debug("Sorry, no stats from you this time");
        return;
      }

      this.send();
    }
  }, {
    key: 'send',
    value: function send() {
      // Ensure we have the latest data
      this.gatherer.gather(this.storage);

      // Read, send and clean up
      var data = this.storage.read();
      data["firstUse"] = Number(localStorage.getItem(UsageStatistics.firstUseKey));
      data["usageStatisticsVersion"] = UsageStatistics.version;
      var info = 'This request contains usage statistics gathered from the application running in development mode. \n\nStatistics gathering is automatically disabled and excluded from production builds.\n\nFor details and to opt-out, see https://github.com/vaadin/vaadin-usage-statistics.\n\n\n\n';
      var self = this;
      this.sender.send(info + JSON.stringify(data), function () {
        // Revert the 'month processed' flag
        localStorage.setItem(UsageStatistics.monthProcessedKey, self.currentMonth() - 1);
      });
    }
  }], [{
    key: 'version',
    get: function get$1() {
      return '2.1.2';
    }
  }, {
    key: 'firstUseKey',
    get: function get$1() {
      return 'vaadin.statistics.firstuse';
    }
  }, {
    key: 'monthProcessedKey',
    get: function get$1() {
      return 'vaadin.statistics.monthProcessed';
    }
  }, {
    key: 'optOutKey',
    get: function get$1() {
      return 'vaadin.statistics.optout';
    }
  }]);
  return UsageStatistics;
}();

try {
  window.Vaadin = window.Vaadin || {};
  window.Vaadin.usageStatsChecker = window.Vaadin.usageStatsChecker || new UsageStatistics();
  window.Vaadin.usageStatsChecker.maybeGatherAndSend();
} catch (e) {
  // Intentionally ignored as this is not a problem in the app being developed
}

}());

  vaadin-dev-mode:end **/}const Ur=function(){if(typeof ht=="function")return ht(Vr)};function jr(r,e=window.Vaadin??={}){e.registrations??=[],e.registrations.push({is:"@vaadin/router",version:"2.0.0"})}jr();Ur();const Hr=r=>{const e=getComputedStyle(r).getPropertyValue("animation-name");return e&&e!=="none"},Br=(r,e)=>{const t=()=>{r.removeEventListener("animationend",t),e()};r.addEventListener("animationend",t)};async function Wr(r,e){return r.classList.add(e),await new Promise(t=>{if(Hr(r)){const o=r.getBoundingClientRect(),i=`height: ${o.bottom-o.top}px; width: ${o.right-o.left}px`;r.setAttribute("style",`position: absolute; ${i}`),Br(r,()=>{r.classList.remove(e),r.removeAttribute("style"),t()})}else r.classList.remove(e),t()})}var ft=Wr;function Qt(r){if(!r||!H(r.path))throw new Error(J('Expected route config to be an object with a "path" string property, or an array of such objects'));if(!pe(r.action)&&!Array.isArray(r.children)&&!pe(r.children)&&!H(r.component)&&!H(r.redirect))throw new Error(J(`Expected route config "${r.path}" to include either "component, redirect" or "action" function but none found.`));r.redirect&&["bundle","component"].forEach(e=>{e in r&&console.warn(J(`Route config "${String(r.path)}" has both "redirect" and "${e}" properties, and "redirect" will always override the latter. Did you mean to only use "${e}"?`))})}function gt(r){$e(r).forEach(e=>Qt(e))}function qr({next:r,...e}){return e}function _e(r,e){const t=e.__effectiveBaseUrl;return t?new URL(r.replace(/^\//u,""),t).pathname:r}function Xt(r){return r.map(e=>e.path).reduce((e,t)=>t.length?`${e.replace(/\/$/u,"")}/${t.replace(/^\//u,"")}`:e,"")}function Gr(r){return Xt(r.map(e=>e.route))}function D({chain:r=[],hash:e="",params:t={},pathname:o="",redirectFrom:i,resolver:n,search:a=""},s){const l=r.map(p=>p.route);return{baseUrl:n?.baseUrl??"",getUrl:(p={})=>n?_e(Vt(Gr(r))({...t,...p}),n):"",hash:e,params:t,pathname:o,redirectFrom:i,route:s??(Array.isArray(l)?l.at(-1):void 0)??null,routes:l,search:a,searchParams:new URLSearchParams(a)}}function vt(r,e){const t={...r.params};return{redirect:{from:r.pathname,params:t,pathname:e}}}function Kr(r,e){if(e.location=D(r),r.chain){const t=r.chain.map(o=>o.route).indexOf(r.route);r.chain[t].element=e}return e}function Ee(r,e,...t){if(typeof r=="function")return r.apply(e,t)}function bt(r,e,...t){return o=>o&&Z(o)&&("cancel"in o||"redirect"in o)?o:Ee(e?.[r],e,...t)}function Jr(r,e){if(!Array.isArray(r)&&!Z(r))throw new Error(J(`Incorrect "children" value for the route ${String(e.path)}: expected array or object, but got ${String(r)}`));const t=$e(r);t.forEach(o=>Qt(o)),e.__children=t}function me(r,e){return!window.dispatchEvent(new CustomEvent(`vaadin-router-${r}`,{cancelable:r==="go",detail:e}))}function Qr(r){if(typeof r!="object")return String(r);const[e="Unknown"]=/ (.*)\]$/u.exec(String(r))??[];return e==="Object"||e==="Array"?`${e} ${JSON.stringify(r)}`:e}function Xr(r){const{port:e,protocol:t}=r,n=t==="http:"&&e==="80"||t==="https:"&&e==="443"?r.hostname:r.host;return`${t}//${n}`}function xt(r){if(r instanceof Element)return r.nodeName.toLowerCase()}function wt(r){if(r.defaultPrevented||r.button!==0||r.shiftKey||r.ctrlKey||r.altKey||r.metaKey)return;let e=r.target;const t=r instanceof MouseEvent?r.composedPath():r.path??[];for(let l=0;l<t.length;l++){const p=t[l];if("nodeName"in p&&p.nodeName.toLowerCase()==="a"){e=p;break}}for(;e&&e instanceof Node&&xt(e)!=="a";)e=e.parentNode;if(!e||xt(e)!=="a")return;const o=e;if(o.target&&o.target.toLowerCase()!=="_self"||o.hasAttribute("download")||o.hasAttribute("router-ignore")||o.pathname===window.location.pathname&&o.hash!==""||(o.origin||Xr(o))!==window.location.origin)return;const{hash:n,pathname:a,search:s}=o;me("go",{hash:n,pathname:a,search:s})&&r instanceof MouseEvent&&(r.preventDefault(),r.type==="click"&&window.scrollTo(0,0))}const Zr={activate(){window.document.addEventListener("click",wt)},inactivate(){window.document.removeEventListener("click",wt)}};var Yr=Zr;function yt(r){if(r.state==="vaadin-router-ignore")return;const{hash:e,pathname:t,search:o}=window.location;me("go",{hash:e,pathname:t,search:o})}const eo={activate(){window.addEventListener("popstate",yt)},inactivate(){window.removeEventListener("popstate",yt)}};var to=eo;let kt=[];const ro={CLICK:Yr,POPSTATE:to};function St(r=[]){kt.forEach(e=>e.inactivate()),r.forEach(e=>e.activate()),kt=r}const oo=256;function ce(){return{cancel:!0}}const _t={__renderId:-1,params:{},route:{__synthetic:!0,children:[],path:"",action(){}},pathname:"",async next(){return ee}};class io extends Gt{location=D({resolver:this});ready=Promise.resolve(this.location);#r=new WeakSet;#e=new WeakSet;#d=this.#b.bind(this);#a=0;#n;__previousContext;#s;#o=null;#t=null;constructor(e,t){const i=document.head.querySelector("base")?.getAttribute("href");super([],{baseUrl:i?new URL(i,document.URL).href.replace(/[^/]*$/u,""):void 0,...t,resolveRoute:async n=>await this.#x(n)}),St(Object.values(ro)),this.setOutlet(e),this.subscribe()}async#x(e){const{route:t}=e;if(pe(t.children)){let i=await t.children(qr(e));pe(t.children)||({children:i}=t),Jr(i,t)}const o={component:i=>{const n=document.createElement(i);return this.#e.add(n),n},prevent:ce,redirect:i=>vt(e,i)};return await Promise.resolve().then(async()=>{if(this.#i(e))return await Ee(t.action,t,e,o)}).then(i=>{if(i!=null&&(typeof i=="object"||typeof i=="symbol")&&(i instanceof HTMLElement||i===ee||Z(i)&&"redirect"in i))return i;if(H(t.redirect))return o.redirect(t.redirect)}).then(i=>{if(i!=null)return i;if(H(t.component))return o.component(t.component)})}setOutlet(e){e&&this.#g(e),this.#n=e}getOutlet(){return this.#n}async setRoutes(e,t=!1){return this.__previousContext=void 0,this.#s=void 0,gt(e),super.setRoutes(e),t||this.#b(),await this.ready}addRoutes(e){return gt(e),super.addRoutes(e)}async render(e,t=!1){this.#a+=1;const o=this.#a,i={..._t,...H(e)?{hash:"",search:"",pathname:e}:e,__renderId:o};return this.ready=this.#w(i,t),await this.ready}async#w(e,t){const{__renderId:o}=e;try{const i=await this.resolve(e),n=await this.#l(i);if(!this.#i(n))return this.location;const a=this.__previousContext;if(n===a)return this.#c(a,!0),this.location;if(this.location=D(n),t&&this.#c(n,o===1),me("location-changed",{router:this,location:this.location}),n.__skipAttach)return this.#v(n,a),this.__previousContext=n,this.location;this.#S(n,a);const s=this.#A(n);if(this.#$(n),this.#z(n,a),await s,this.#i(n))return this.#_(),this.__previousContext=n,this.location}catch(i){if(o===this.#a){t&&this.#c(this.context);for(const n of this.#n?.children??[])n.remove();throw this.location=D(Object.assign(e,{resolver:this})),me("error",{router:this,error:i,...e}),i}}return this.location}async#l(e,t=e){const o=await this.#m(t),n=o!==t?o:e,s=_e(Xt(o.chain??[]),this)===o.pathname,l=async(d,c=d.route,h)=>{const f=await d.next(!1,c,h);return f===null||f===ee?s?d:c.parent!=null?await l(d,c.parent,f):f:f},p=await l(o);if(p==null||p===ee)throw Bt(n);return p!==o?await this.#l(n,p):await this.#y(o)}async#m(e){const{result:t}=e;if(t instanceof HTMLElement)return Kr(e,t),e;if(t&&"redirect"in t){const o=await this.#f(t.redirect,e.__redirectCount,e.__renderId);return await this.#m(o)}throw t instanceof Error?t:new Error(J(`Invalid route resolution result for path "${e.pathname}". Expected redirect object or HTML element, but got: "${Qr(t)}". Double check the action return value for the route.`))}async#y(e){return await this.#k(e).then(async t=>t===this.__previousContext||t===e?t:await this.#l(t))}async#k(e){const t=this.__previousContext??{},o=t.chain??[],i=e.chain??[];let n=Promise.resolve(void 0);const a=s=>vt(e,s);if(e.__divergedChainIndex=0,e.__skipAttach=!1,o.length){for(let s=0;s<Math.min(o.length,i.length)&&!(o[s].route!==i[s].route||o[s].path!==i[s].path&&o[s].element!==i[s].element||!this.#h(o[s].element,i[s].element));e.__divergedChainIndex++,s++);if(e.__skipAttach=i.length===o.length&&e.__divergedChainIndex===i.length&&this.#h(e.result,t.result),e.__skipAttach){for(let s=i.length-1;s>=0;s--)n=this.#u(n,e,{prevent:ce},o[s]);for(let s=0;s<i.length;s++)n=this.#p(n,e,{prevent:ce,redirect:a},i[s]),o[s].element.location=D(e,o[s].route)}else for(let s=o.length-1;s>=e.__divergedChainIndex;s--)n=this.#u(n,e,{prevent:ce},o[s])}if(!e.__skipAttach)for(let s=0;s<i.length;s++)s<e.__divergedChainIndex?s<o.length&&o[s].element&&(o[s].element.location=D(e,o[s].route)):(n=this.#p(n,e,{prevent:ce,redirect:a},i[s]),i[s].element&&(i[s].element.location=D(e,i[s].route)));return await n.then(async s=>{if(s&&Z(s)){if("cancel"in s&&this.__previousContext)return this.__previousContext.__renderId=e.__renderId,this.__previousContext;if("redirect"in s)return await this.#f(s.redirect,e.__redirectCount,e.__renderId)}return e})}async#u(e,t,o,i){const n=D(t);let a=await e;if(this.#i(t)&&(a=bt("onBeforeLeave",i.element,n,o,this)(a)),!(Z(a)&&"redirect"in a))return a}async#p(e,t,o,i){const n=D(t,i.route),a=await e;if(this.#i(t))return bt("onBeforeEnter",i.element,n,o,this)(a)}#h(e,t){return e instanceof Element&&t instanceof Element?this.#e.has(e)&&this.#e.has(t)?e.localName===t.localName:e===t:!1}#i(e){return e.__renderId===this.#a}async#f(e,t=0,o=0){if(t>oo)throw new Error(J(`Too many redirects when rendering ${e.from}`));return await this.resolve({..._t,pathname:this.urlForPath(e.pathname,e.params),redirectFrom:e.from,__redirectCount:t+1,__renderId:o})}#g(e=this.#n){if(!(e instanceof Element||e instanceof DocumentFragment))throw new TypeError(J(`Expected router outlet to be a valid DOM Element | DocumentFragment (but got ${e})`))}#c({pathname:e,search:t="",hash:o=""},i){if(window.location.pathname!==e||window.location.search!==t||window.location.hash!==o){const n=i?"replaceState":"pushState";window.history[n](null,document.title,e+t+o),window.dispatchEvent(new PopStateEvent("popstate",{state:"vaadin-router-ignore"}))}}#v(e,t){let o=this.#n;for(let i=0;i<(e.__divergedChainIndex??0);i++){const n=t?.chain?.[i].element;if(n)if(n.parentNode===o)e.chain[i].element=n,o=n;else break}return o}#S(e,t){this.#g(),this.#E();const o=this.#v(e,t);this.#o=[],this.#t=Array.from(o?.children??[]).filter(n=>this.#r.has(n)&&n!==e.result);let i=o;for(let n=e.__divergedChainIndex??0;n<(e.chain?.length??0);n++){const a=e.chain[n].element;a&&(i?.appendChild(a),this.#r.add(a),i===o&&this.#o.push(a),i=a)}}#_(){if(this.#t)for(const e of this.#t)e.remove();this.#t=null,this.#o=null}#E(){if(this.#t&&this.#o){for(const e of this.#o)e.remove();this.#t=null,this.#o=null}}#z(e,t){if(!(!t?.chain||e.__divergedChainIndex==null))for(let o=t.chain.length-1;o>=e.__divergedChainIndex&&this.#i(e);o--){const i=t.chain[o].element;if(i)try{const n=D(e);Ee(i.onAfterLeave,i,n,{},this)}finally{if(this.#t?.includes(i))for(const n of i.children)n.remove()}}}#$(e){if(!(!e.chain||e.__divergedChainIndex==null))for(let t=e.__divergedChainIndex;t<e.chain.length&&this.#i(e);t++){const o=e.chain[t].element;if(o){const i=D(e,e.chain[t].route);Ee(o.onAfterEnter,o,i,{},this)}}}async#A(e){const t=this.#t?.[0],o=this.#o?.[0],i=[],{chain:n=[]}=e;let a;for(let s=n.length-1;s>=0;s--)if(n[s].route.animate){a=n[s].route.animate;break}if(t&&o&&a){const s=Z(a)&&a.leave?a.leave:"leaving",l=Z(a)&&a.enter?a.enter:"entering";i.push(ft(t,s)),i.push(ft(o,l))}return await Promise.all(i),e}subscribe(){window.addEventListener("vaadin-router-go",this.#d)}unsubscribe(){window.removeEventListener("vaadin-router-go",this.#d)}#b(e){const{pathname:t,search:o,hash:i}=e instanceof CustomEvent?e.detail:window.location;H(this.__normalizePathname(t))&&(e?.preventDefault&&e.preventDefault(),this.render({pathname:t,search:o,hash:i},!0))}static setTriggers(...e){St(e)}urlForName(e,t){return this.#s||(this.#s=Ir(this,{cacheKeyProvider(o){return"component"in o&&typeof o.component=="string"?o.component:void 0}})),_e(this.#s(e,t??void 0),this)}urlForPath(e,t){return _e(Vt(e)(t??void 0),this)}static go(e){const{pathname:t,search:o,hash:i}=H(e)?new URL(e,"http://a"):e;return me("go",{pathname:t,search:o,hash:i})}}var Fe,_;(function(r){r.CONNECTED="connected",r.LOADING="loading",r.RECONNECTING="reconnecting",r.CONNECTION_LOST="connection-lost"})(_||(_={}));class no{constructor(e){this.stateChangeListeners=new Set,this.loadingCount=0,this.connectionState=e,this.serviceWorkerMessageListener=this.serviceWorkerMessageListener.bind(this),navigator.serviceWorker&&(navigator.serviceWorker.addEventListener("message",this.serviceWorkerMessageListener),navigator.serviceWorker.ready.then(t=>{var o;(o=t.active)===null||o===void 0||o.postMessage({method:"Vaadin.ServiceWorker.isConnectionLost",id:"Vaadin.ServiceWorker.isConnectionLost"})}))}addStateChangeListener(e){this.stateChangeListeners.add(e)}removeStateChangeListener(e){this.stateChangeListeners.delete(e)}loadingStarted(){this.state=_.LOADING,this.loadingCount+=1}loadingFinished(){this.decreaseLoadingCount(_.CONNECTED)}loadingFailed(){this.decreaseLoadingCount(_.CONNECTION_LOST)}decreaseLoadingCount(e){this.loadingCount>0&&(this.loadingCount-=1,this.loadingCount===0&&(this.state=e))}get state(){return this.connectionState}set state(e){if(e!==this.connectionState){const t=this.connectionState;this.connectionState=e,this.loadingCount=0;for(const o of this.stateChangeListeners)o(t,this.connectionState)}}get online(){return this.connectionState===_.CONNECTED||this.connectionState===_.LOADING}get offline(){return!this.online}serviceWorkerMessageListener(e){typeof e.data=="object"&&e.data.id==="Vaadin.ServiceWorker.isConnectionLost"&&(e.data.result===!0&&(this.state=_.CONNECTION_LOST),navigator.serviceWorker.removeEventListener("message",this.serviceWorkerMessageListener))}}const ao=r=>!!(r==="localhost"||r==="[::1]"||/^127\.\d+\.\d+\.\d+$/u.exec(r)),ke=window;if(!(!((Fe=ke.Vaadin)===null||Fe===void 0)&&Fe.connectionState)){let r;ao(window.location.hostname)?r=!0:r=navigator.onLine,ke.Vaadin||(ke.Vaadin={}),ke.Vaadin.connectionState=new no(r?_.CONNECTED:_.CONNECTION_LOST)}function L(r,e,t,o){var i=arguments.length,n=i<3?e:o===null?o=Object.getOwnPropertyDescriptor(e,t):o,a;if(typeof Reflect=="object"&&typeof Reflect.decorate=="function")n=Reflect.decorate(r,e,t,o);else for(var s=r.length-1;s>=0;s--)(a=r[s])&&(n=(i<3?a(n):i>3?a(e,t,n):a(e,t))||n);return i>3&&n&&Object.defineProperty(e,t,n),n}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const ze=globalThis,Ke=ze.ShadowRoot&&(ze.ShadyCSS===void 0||ze.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Je=Symbol(),Et=new WeakMap;let Qe=class{constructor(e,t,o){if(this._$cssResult$=!0,o!==Je)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o;const t=this.t;if(Ke&&e===void 0){const o=t!==void 0&&t.length===1;o&&(e=Et.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),o&&Et.set(t,e))}return e}toString(){return this.cssText}};const Zt=r=>new Qe(typeof r=="string"?r:r+"",void 0,Je),k=(r,...e)=>{const t=r.length===1?r[0]:e.reduce((o,i,n)=>o+(a=>{if(a._$cssResult$===!0)return a.cssText;if(typeof a=="number")return a;throw Error("Value passed to 'css' function must be a 'css' function result: "+a+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+r[n+1],r[0]);return new Qe(t,r,Je)},Yt=(r,e)=>{if(Ke)r.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(const t of e){const o=document.createElement("style"),i=ze.litNonce;i!==void 0&&o.setAttribute("nonce",i),o.textContent=t.cssText,r.appendChild(o)}},zt=Ke?r=>r:r=>r instanceof CSSStyleSheet?(e=>{let t="";for(const o of e.cssRules)t+=o.cssText;return Zt(t)})(r):r;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const{is:so,defineProperty:lo,getOwnPropertyDescriptor:co,getOwnPropertyNames:mo,getOwnPropertySymbols:uo,getPrototypeOf:po}=Object,Ie=globalThis,$t=Ie.trustedTypes,ho=$t?$t.emptyScript:"",fo=Ie.reactiveElementPolyfillSupport,ue=(r,e)=>r,Ce={toAttribute(r,e){switch(e){case Boolean:r=r?ho:null;break;case Object:case Array:r=r==null?r:JSON.stringify(r)}return r},fromAttribute(r,e){let t=r;switch(e){case Boolean:t=r!==null;break;case Number:t=r===null?null:Number(r);break;case Object:case Array:try{t=JSON.parse(r)}catch{t=null}}return t}},Xe=(r,e)=>!so(r,e),At={attribute:!0,type:String,converter:Ce,reflect:!1,useDefault:!1,hasChanged:Xe};Symbol.metadata??=Symbol("metadata"),Ie.litPropertyMetadata??=new WeakMap;let se=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=At){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){const o=Symbol(),i=this.getPropertyDescriptor(e,o,t);i!==void 0&&lo(this.prototype,e,i)}}static getPropertyDescriptor(e,t,o){const{get:i,set:n}=co(this.prototype,e)??{get(){return this[t]},set(a){this[t]=a}};return{get:i,set(a){const s=i?.call(this);n?.call(this,a),this.requestUpdate(e,s,o)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??At}static _$Ei(){if(this.hasOwnProperty(ue("elementProperties")))return;const e=po(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(ue("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(ue("properties"))){const t=this.properties,o=[...mo(t),...uo(t)];for(const i of o)this.createProperty(i,t[i])}const e=this[Symbol.metadata];if(e!==null){const t=litPropertyMetadata.get(e);if(t!==void 0)for(const[o,i]of t)this.elementProperties.set(o,i)}this._$Eh=new Map;for(const[t,o]of this.elementProperties){const i=this._$Eu(t,o);i!==void 0&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){const t=[];if(Array.isArray(e)){const o=new Set(e.flat(1/0).reverse());for(const i of o)t.unshift(zt(i))}else e!==void 0&&t.push(zt(e));return t}static _$Eu(e,t){const o=t.attribute;return o===!1?void 0:typeof o=="string"?o:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){const e=new Map,t=this.constructor.elementProperties;for(const o of t.keys())this.hasOwnProperty(o)&&(e.set(o,this[o]),delete this[o]);e.size>0&&(this._$Ep=e)}createRenderRoot(){const e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Yt(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,o){this._$AK(e,o)}_$ET(e,t){const o=this.constructor.elementProperties.get(e),i=this.constructor._$Eu(e,o);if(i!==void 0&&o.reflect===!0){const n=(o.converter?.toAttribute!==void 0?o.converter:Ce).toAttribute(t,o.type);this._$Em=e,n==null?this.removeAttribute(i):this.setAttribute(i,n),this._$Em=null}}_$AK(e,t){const o=this.constructor,i=o._$Eh.get(e);if(i!==void 0&&this._$Em!==i){const n=o.getPropertyOptions(i),a=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:Ce;this._$Em=i;const s=a.fromAttribute(t,n.type);this[i]=s??this._$Ej?.get(i)??s,this._$Em=null}}requestUpdate(e,t,o,i=!1,n){if(e!==void 0){const a=this.constructor;if(i===!1&&(n=this[e]),o??=a.getPropertyOptions(e),!((o.hasChanged??Xe)(n,t)||o.useDefault&&o.reflect&&n===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,o))))return;this.C(e,t,o)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:o,reflect:i,wrapped:n},a){o&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),n!==!0||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||o||(t=void 0),this._$AL.set(e,t)),i===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}const e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[i,n]of this._$Ep)this[i]=n;this._$Ep=void 0}const o=this.constructor.elementProperties;if(o.size>0)for(const[i,n]of o){const{wrapped:a}=n,s=this[i];a!==!0||this._$AL.has(i)||s===void 0||this.C(i,void 0,n,s)}}let e=!1;const t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(o=>o.hostUpdate?.()),this.update(t)):this._$EM()}catch(o){throw e=!1,this._$EM(),o}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};se.elementStyles=[],se.shadowRootOptions={mode:"open"},se[ue("elementProperties")]=new Map,se[ue("finalized")]=new Map,fo?.({ReactiveElement:se}),(Ie.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Ze=globalThis,Ct=r=>r,Te=Ze.trustedTypes,Tt=Te?Te.createPolicy("lit-html",{createHTML:r=>r}):void 0,er="$lit$",K=`lit$${Math.random().toFixed(9).slice(2)}$`,tr="?"+K,go=`<${tr}>`,re=document,he=()=>re.createComment(""),fe=r=>r===null||typeof r!="object"&&typeof r!="function",Ye=Array.isArray,vo=r=>Ye(r)||typeof r?.[Symbol.iterator]=="function",De=`[ 	
\f\r]`,de=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Rt=/-->/g,Pt=/>/g,Q=RegExp(`>|${De}(?:([^\\s"'>=/]+)(${De}*=${De}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),It=/'/g,Ot=/"/g,rr=/^(?:script|style|textarea|title)$/i,or=r=>(e,...t)=>({_$litType$:r,strings:e,values:t}),bo=or(1),Ti=or(2),oe=Symbol.for("lit-noChange"),z=Symbol.for("lit-nothing"),Lt=new WeakMap,Y=re.createTreeWalker(re,129);function ir(r,e){if(!Ye(r)||!r.hasOwnProperty("raw"))throw Error("invalid template strings array");return Tt!==void 0?Tt.createHTML(e):e}const xo=(r,e)=>{const t=r.length-1,o=[];let i,n=e===2?"<svg>":e===3?"<math>":"",a=de;for(let s=0;s<t;s++){const l=r[s];let p,d,c=-1,h=0;for(;h<l.length&&(a.lastIndex=h,d=a.exec(l),d!==null);)h=a.lastIndex,a===de?d[1]==="!--"?a=Rt:d[1]!==void 0?a=Pt:d[2]!==void 0?(rr.test(d[2])&&(i=RegExp("</"+d[2],"g")),a=Q):d[3]!==void 0&&(a=Q):a===Q?d[0]===">"?(a=i??de,c=-1):d[1]===void 0?c=-2:(c=a.lastIndex-d[2].length,p=d[1],a=d[3]===void 0?Q:d[3]==='"'?Ot:It):a===Ot||a===It?a=Q:a===Rt||a===Pt?a=de:(a=Q,i=void 0);const f=a===Q&&r[s+1].startsWith("/>")?" ":"";n+=a===de?l+go:c>=0?(o.push(p),l.slice(0,c)+er+l.slice(c)+K+f):l+K+(c===-2?s:f)}return[ir(r,n+(r[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),o]};class ge{constructor({strings:e,_$litType$:t},o){let i;this.parts=[];let n=0,a=0;const s=e.length-1,l=this.parts,[p,d]=xo(e,t);if(this.el=ge.createElement(p,o),Y.currentNode=this.el.content,t===2||t===3){const c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(i=Y.nextNode())!==null&&l.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(const c of i.getAttributeNames())if(c.endsWith(er)){const h=d[a++],f=i.getAttribute(c).split(K),g=/([.?@])?(.*)/.exec(h);l.push({type:1,index:n,name:g[2],strings:f,ctor:g[1]==="."?yo:g[1]==="?"?ko:g[1]==="@"?So:Oe}),i.removeAttribute(c)}else c.startsWith(K)&&(l.push({type:6,index:n}),i.removeAttribute(c));if(rr.test(i.tagName)){const c=i.textContent.split(K),h=c.length-1;if(h>0){i.textContent=Te?Te.emptyScript:"";for(let f=0;f<h;f++)i.append(c[f],he()),Y.nextNode(),l.push({type:2,index:++n});i.append(c[h],he())}}}else if(i.nodeType===8)if(i.data===tr)l.push({type:2,index:n});else{let c=-1;for(;(c=i.data.indexOf(K,c+1))!==-1;)l.push({type:7,index:n}),c+=K.length-1}n++}}static createElement(e,t){const o=re.createElement("template");return o.innerHTML=e,o}}function le(r,e,t=r,o){if(e===oe)return e;let i=o!==void 0?t._$Co?.[o]:t._$Cl;const n=fe(e)?void 0:e._$litDirective$;return i?.constructor!==n&&(i?._$AO?.(!1),n===void 0?i=void 0:(i=new n(r),i._$AT(r,t,o)),o!==void 0?(t._$Co??=[])[o]=i:t._$Cl=i),i!==void 0&&(e=le(r,i._$AS(r,e.values),i,o)),e}class wo{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){const{el:{content:t},parts:o}=this._$AD,i=(e?.creationScope??re).importNode(t,!0);Y.currentNode=i;let n=Y.nextNode(),a=0,s=0,l=o[0];for(;l!==void 0;){if(a===l.index){let p;l.type===2?p=new ve(n,n.nextSibling,this,e):l.type===1?p=new l.ctor(n,l.name,l.strings,this,e):l.type===6&&(p=new _o(n,this,e)),this._$AV.push(p),l=o[++s]}a!==l?.index&&(n=Y.nextNode(),a++)}return Y.currentNode=re,i}p(e){let t=0;for(const o of this._$AV)o!==void 0&&(o.strings!==void 0?(o._$AI(e,o,t),t+=o.strings.length-2):o._$AI(e[t])),t++}}class ve{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,o,i){this.type=2,this._$AH=z,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=o,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode;const t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=le(this,e,t),fe(e)?e===z||e==null||e===""?(this._$AH!==z&&this._$AR(),this._$AH=z):e!==this._$AH&&e!==oe&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):vo(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==z&&fe(this._$AH)?this._$AA.nextSibling.data=e:this.T(re.createTextNode(e)),this._$AH=e}$(e){const{values:t,_$litType$:o}=e,i=typeof o=="number"?this._$AC(e):(o.el===void 0&&(o.el=ge.createElement(ir(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===i)this._$AH.p(t);else{const n=new wo(i,this),a=n.u(this.options);n.p(t),this.T(a),this._$AH=n}}_$AC(e){let t=Lt.get(e.strings);return t===void 0&&Lt.set(e.strings,t=new ge(e)),t}k(e){Ye(this._$AH)||(this._$AH=[],this._$AR());const t=this._$AH;let o,i=0;for(const n of e)i===t.length?t.push(o=new ve(this.O(he()),this.O(he()),this,this.options)):o=t[i],o._$AI(n),i++;i<t.length&&(this._$AR(o&&o._$AB.nextSibling,i),t.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){const o=Ct(e).nextSibling;Ct(e).remove(),e=o}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}}class Oe{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,o,i,n){this.type=1,this._$AH=z,this._$AN=void 0,this.element=e,this.name=t,this._$AM=i,this.options=n,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=z}_$AI(e,t=this,o,i){const n=this.strings;let a=!1;if(n===void 0)e=le(this,e,t,0),a=!fe(e)||e!==this._$AH&&e!==oe,a&&(this._$AH=e);else{const s=e;let l,p;for(e=n[0],l=0;l<n.length-1;l++)p=le(this,s[o+l],t,l),p===oe&&(p=this._$AH[l]),a||=!fe(p)||p!==this._$AH[l],p===z?e=z:e!==z&&(e+=(p??"")+n[l+1]),this._$AH[l]=p}a&&!i&&this.j(e)}j(e){e===z?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}}class yo extends Oe{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===z?void 0:e}}class ko extends Oe{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==z)}}class So extends Oe{constructor(e,t,o,i,n){super(e,t,o,i,n),this.type=5}_$AI(e,t=this){if((e=le(this,e,t,0)??z)===oe)return;const o=this._$AH,i=e===z&&o!==z||e.capture!==o.capture||e.once!==o.once||e.passive!==o.passive,n=e!==z&&(o===z||i);i&&this.element.removeEventListener(this.name,this,o),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}}class _o{constructor(e,t,o){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=o}get _$AU(){return this._$AM._$AU}_$AI(e){le(this,e)}}const Eo=Ze.litHtmlPolyfillSupport;Eo?.(ge,ve),(Ze.litHtmlVersions??=[]).push("3.3.3");const zo=(r,e,t)=>{const o=t?.renderBefore??e;let i=o._$litPart$;if(i===void 0){const n=t?.renderBefore??null;o._$litPart$=i=new ve(e.insertBefore(he(),n),n,void 0,t??{})}return i._$AI(r),i};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const et=globalThis;let te=class extends se{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){const e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){const t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=zo(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return oe}};te._$litElement$=!0,te.finalized=!0,et.litElementHydrateSupport?.({LitElement:te});const $o=et.litElementPolyfillSupport;$o?.({LitElement:te});(et.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Ao={attribute:!0,type:String,converter:Ce,reflect:!1,hasChanged:Xe},Co=(r=Ao,e,t)=>{const{kind:o,metadata:i}=t;let n=globalThis.litPropertyMetadata.get(i);if(n===void 0&&globalThis.litPropertyMetadata.set(i,n=new Map),o==="setter"&&((r=Object.create(r)).wrapped=!0),n.set(t.name,r),o==="accessor"){const{name:a}=t;return{set(s){const l=e.get.call(this);e.set.call(this,s),this.requestUpdate(a,l,r,!0,s)},init(s){return s!==void 0&&this.C(a,void 0,r,s),s}}}if(o==="setter"){const{name:a}=t;return function(s){const l=this[a];e.call(this,s),this.requestUpdate(a,l,r,!0,s)}}throw Error("Unsupported decorator location: "+o)};function M(r){return(e,t)=>typeof t=="object"?Co(r,e,t):((o,i,n)=>{const a=i.hasOwnProperty(n);return i.constructor.createProperty(n,o),a?Object.getOwnPropertyDescriptor(i,n):void 0})(r,e,t)}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const To={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4},Ro=r=>(...e)=>({_$litDirective$:r,values:e});class Po{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,o){this._$Ct=e,this._$AM=t,this._$Ci=o}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}}/**
 * @license
 * Copyright 2018 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */const Io=Ro(class extends Po{constructor(r){if(super(r),r.type!==To.ATTRIBUTE||r.name!=="class"||r.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(r){return" "+Object.keys(r).filter(e=>r[e]).join(" ")+" "}update(r,[e]){if(this.st===void 0){this.st=new Set,r.strings!==void 0&&(this.nt=new Set(r.strings.join(" ").split(/\s/).filter(o=>o!=="")));for(const o in e)e[o]&&!this.nt?.has(o)&&this.st.add(o);return this.render(e)}const t=r.element.classList;for(const o of this.st)o in e||(t.remove(o),this.st.delete(o));for(const o in e){const i=!!e[o];i===this.st.has(o)||this.nt?.has(o)||(i?(t.add(o),this.st.add(o)):(t.remove(o),this.st.delete(o)))}return oe}}),Ve="css-loading-indicator";var V;(function(r){r.IDLE="",r.FIRST="first",r.SECOND="second",r.THIRD="third"})(V||(V={}));class $ extends te{static create(){var e,t;const o=window;return!((e=o.Vaadin)===null||e===void 0)&&e.connectionIndicator||(o.Vaadin||(o.Vaadin={}),o.Vaadin.connectionIndicator=document.createElement("vaadin-connection-indicator"),document.body.appendChild(o.Vaadin.connectionIndicator)),(t=o.Vaadin)===null||t===void 0?void 0:t.connectionIndicator}constructor(){super(),this.firstDelay=450,this.secondDelay=1500,this.thirdDelay=5e3,this.expandedDuration=2e3,this.onlineText="Online",this.offlineText="Connection lost",this.reconnectingText="Connection lost, trying to reconnect...",this.offline=!1,this.reconnecting=!1,this.expanded=!1,this.loading=!1,this.loadingBarState=V.IDLE,this.applyDefaultThemeState=!0,this.firstTimeout=0,this.secondTimeout=0,this.thirdTimeout=0,this.expandedTimeout=0,this.lastMessageState=_.CONNECTED,this.connectionStateListener=()=>{this.expanded=this.updateConnectionState(),this.expandedTimeout=this.timeoutFor(this.expandedTimeout,this.expanded,()=>{this.expanded=!1},this.expandedDuration)}}render(){return bo`
      <div class="v-loading-indicator ${this.loadingBarState}" style=${this.getLoadingBarStyle()}></div>

      <div
        class="v-status-message ${Io({active:this.reconnecting})}"
      >
        <span class="text"> ${this.renderMessage()} </span>
      </div>
    `}connectedCallback(){var e;super.connectedCallback();const t=window;!((e=t.Vaadin)===null||e===void 0)&&e.connectionState&&(this.connectionStateStore=t.Vaadin.connectionState,this.connectionStateStore.addStateChangeListener(this.connectionStateListener),this.updateConnectionState()),this.updateTheme()}disconnectedCallback(){super.disconnectedCallback(),this.connectionStateStore&&this.connectionStateStore.removeStateChangeListener(this.connectionStateListener),this.updateTheme()}get applyDefaultTheme(){return this.applyDefaultThemeState}set applyDefaultTheme(e){e!==this.applyDefaultThemeState&&(this.applyDefaultThemeState=e,this.updateTheme())}createRenderRoot(){return this}updateConnectionState(){var e;const t=(e=this.connectionStateStore)===null||e===void 0?void 0:e.state;return this.offline=t===_.CONNECTION_LOST,this.reconnecting=t===_.RECONNECTING,this.updateLoading(t===_.LOADING),this.loading?!1:t!==this.lastMessageState?(this.lastMessageState=t,!0):!1}updateLoading(e){this.loading=e,this.loadingBarState=V.IDLE,this.firstTimeout=this.timeoutFor(this.firstTimeout,e,()=>{this.loadingBarState=V.FIRST},this.firstDelay),this.secondTimeout=this.timeoutFor(this.secondTimeout,e,()=>{this.loadingBarState=V.SECOND},this.secondDelay),this.thirdTimeout=this.timeoutFor(this.thirdTimeout,e,()=>{this.loadingBarState=V.THIRD},this.thirdDelay)}renderMessage(){return this.reconnecting?this.reconnectingText:this.offline?this.offlineText:this.onlineText}updateTheme(){if(this.applyDefaultThemeState&&this.isConnected){if(!document.getElementById(Ve)){const e=document.createElement("style");e.id=Ve,e.textContent=this.getDefaultStyle(),document.head.appendChild(e)}}else{const e=document.getElementById(Ve);e&&document.head.removeChild(e)}}getDefaultStyle(){return`
      @keyframes v-progress-start {
        0% {
          width: 0%;
        }
        100% {
          width: 50%;
        }
      }
      @keyframes v-progress-delay {
        0% {
          width: 50%;
        }
        100% {
          width: 90%;
        }
      }
      @keyframes v-progress-wait {
        0% {
          width: 90%;
          height: 4px;
        }
        3% {
          width: 91%;
          height: 7px;
        }
        100% {
          width: 96%;
          height: 7px;
        }
      }
      @keyframes v-progress-wait-pulse {
        0% {
          opacity: 1;
        }
        50% {
          opacity: 0.1;
        }
        100% {
          opacity: 1;
        }
      }
      .v-loading-indicator,
      .v-status-message {
        position: fixed;
        z-index: 251;
        left: 0;
        right: auto;
        top: 0;
        background-color: var(--lumo-primary-color, var(--material-primary-color, blue));
        transition: none;
      }
      .v-loading-indicator {
        width: 50%;
        height: 4px;
        opacity: 1;
        pointer-events: none;
        animation: v-progress-start 1000ms 200ms both;
      }
      .v-loading-indicator[style*='none'] {
        display: block !important;
        width: 100%;
        opacity: 0;
        animation: none;
        transition: opacity 500ms 300ms, width 300ms;
      }
      .v-loading-indicator.second {
        width: 90%;
        animation: v-progress-delay 3.8s forwards;
      }
      .v-loading-indicator.third {
        width: 96%;
        animation: v-progress-wait 5s forwards, v-progress-wait-pulse 1s 4s infinite backwards;
      }

      vaadin-connection-indicator[offline] .v-loading-indicator,
      vaadin-connection-indicator[reconnecting] .v-loading-indicator {
        display: none;
      }

      .v-status-message {
        opacity: 0;
        width: 100%;
        max-height: var(--status-height-collapsed, 8px);
        overflow: hidden;
        background-color: var(--status-bg-color-online, var(--lumo-primary-color, var(--material-primary-color, blue)));
        color: var(
          --status-text-color-online,
          var(--lumo-primary-contrast-color, var(--material-primary-contrast-color, #fff))
        );
        font-size: 0.75rem;
        font-weight: 600;
        line-height: 1;
        transition: all 0.5s;
        padding: 0 0.5em;
      }

      vaadin-connection-indicator[offline] .v-status-message,
      vaadin-connection-indicator[reconnecting] .v-status-message {
        opacity: 1;
        background-color: var(--status-bg-color-offline, var(--lumo-shade, #333));
        color: var(
          --status-text-color-offline,
          var(--lumo-primary-contrast-color, var(--material-primary-contrast-color, #fff))
        );
        background-image: repeating-linear-gradient(
          45deg,
          rgba(255, 255, 255, 0),
          rgba(255, 255, 255, 0) 10px,
          rgba(255, 255, 255, 0.1) 10px,
          rgba(255, 255, 255, 0.1) 20px
        );
      }

      vaadin-connection-indicator[reconnecting] .v-status-message {
        animation: show-reconnecting-status 2s;
      }

      vaadin-connection-indicator[offline] .v-status-message:hover,
      vaadin-connection-indicator[reconnecting] .v-status-message:hover,
      vaadin-connection-indicator[expanded] .v-status-message {
        max-height: var(--status-height, 1.75rem);
      }

      vaadin-connection-indicator[expanded] .v-status-message {
        opacity: 1;
      }

      .v-status-message span {
        display: flex;
        align-items: center;
        justify-content: center;
        height: var(--status-height, 1.75rem);
      }

      vaadin-connection-indicator[reconnecting] .v-status-message span::before {
        content: '';
        width: 1em;
        height: 1em;
        border-top: 2px solid
          var(--status-spinner-color, var(--lumo-primary-color, var(--material-primary-color, blue)));
        border-left: 2px solid
          var(--status-spinner-color, var(--lumo-primary-color, var(--material-primary-color, blue)));
        border-right: 2px solid transparent;
        border-bottom: 2px solid transparent;
        border-radius: 50%;
        box-sizing: border-box;
        animation: v-spin 0.4s linear infinite;
        margin: 0 0.5em;
      }

      @keyframes v-spin {
        100% {
          transform: rotate(360deg);
        }
      }
    `}getLoadingBarStyle(){switch(this.loadingBarState){case V.IDLE:return"display: none";case V.FIRST:case V.SECOND:case V.THIRD:return"display: block";default:return""}}timeoutFor(e,t,o,i){return e!==0&&window.clearTimeout(e),t?window.setTimeout(o,i):0}static get instance(){return $.create()}}L([M({type:Number})],$.prototype,"firstDelay",void 0);L([M({type:Number})],$.prototype,"secondDelay",void 0);L([M({type:Number})],$.prototype,"thirdDelay",void 0);L([M({type:Number})],$.prototype,"expandedDuration",void 0);L([M({type:String})],$.prototype,"onlineText",void 0);L([M({type:String})],$.prototype,"offlineText",void 0);L([M({type:String})],$.prototype,"reconnectingText",void 0);L([M({type:Boolean,reflect:!0})],$.prototype,"offline",void 0);L([M({type:Boolean,reflect:!0})],$.prototype,"reconnecting",void 0);L([M({type:Boolean,reflect:!0})],$.prototype,"expanded",void 0);L([M({type:Boolean,reflect:!0})],$.prototype,"loading",void 0);L([M({type:String})],$.prototype,"loadingBarState",void 0);L([M({type:Boolean})],$.prototype,"applyDefaultTheme",null);customElements.get("vaadin-connection-indicator")===void 0&&customElements.define("vaadin-connection-indicator",$);$.instance;var Mt;const Re=window;Re.Vaadin||(Re.Vaadin={});(Mt=Re.Vaadin).registrations||(Mt.registrations=[]);Re.Vaadin.registrations.push({is:"@vaadin/common-frontend",version:"0.0.18"});class Nt extends Error{}const Ue=window.document.body,b=window,Oo=1;function nr(){return Object.keys(b.Vaadin.Flow.clients).filter(r=>r!=="TypeScript").map(r=>b.Vaadin.Flow.clients[r])}function Ft(r,e){nr().forEach(t=>t.sendEventMessage(Oo,r,e))}function Lo(r){return r.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}class Mo{constructor(e){this.response=void 0,this.pathname="",this.isActive=!1,this.baseRegex=/^\//,this.navigation="",Ue.$=Ue.$||[],this.config=e||{},b.Vaadin=b.Vaadin||{},b.Vaadin.Flow=b.Vaadin.Flow||{},b.Vaadin.Flow.clients={TypeScript:{isActive:()=>this.isActive}};const t=document.head.querySelector("base");this.baseRegex=new RegExp(`^${Lo(decodeURIComponent((document.baseURI||t&&t.href||"/").replace(/^https?:\/\/[^/]+/i,"")))}`),this.appShellTitle=document.title,this.addConnectionIndicator()}get serverSideRoutes(){return[{path:"(.*)",action:this.action}]}loadingStarted(){this.isActive=!0,b.Vaadin.connectionState.loadingStarted()}loadingFinished(){this.isActive=!1,b.Vaadin.connectionState.loadingFinished(),!b.Vaadin.listener&&(b.Vaadin.listener={},document.addEventListener("click",e=>{e.target&&(e.target.hasAttribute("router-link")?this.navigation="link":e.composedPath().some(t=>t.nodeName==="A")&&(this.navigation="client"))},{capture:!0}))}get action(){return async e=>{if(this.pathname=e.pathname,b.Vaadin.connectionState.online)try{await this.flowInit()}catch(t){if(t instanceof Nt)return b.Vaadin.connectionState.state=_.CONNECTION_LOST,this.offlineStubAction();throw t}else return this.offlineStubAction();return this.container.onBeforeEnter=(t,o)=>this.flowNavigate(t,o),this.container.onBeforeLeave=(t,o)=>this.flowLeave(t,o),this.container}}async flowLeave(e,t){const{connectionState:o}=b.Vaadin;return this.pathname===e.pathname||!this.isFlowClientLoaded()||o.offline?Promise.resolve({}):new Promise(i=>{this.loadingStarted(),this.container.serverConnected=n=>{var a;i(t&&n?t.prevent():(a=t?.continue)===null||a===void 0?void 0:a.call(t)),this.loadingFinished()},Ft("ui-leave-navigation",{route:this.getFlowRoutePath(e),query:this.getFlowRouteQuery(e)})})}async flowNavigate(e,t){return this.response?new Promise(o=>{this.loadingStarted(),this.container.serverConnected=(i,n)=>{var a;t&&i?o(t.prevent()):t&&t.redirect&&n?o(t.redirect(n.pathname)):((a=t?.continue)===null||a===void 0||a.call(t),this.container.style.display="",o(this.container)),this.loadingFinished()},this.container.serverPaused=()=>{this.loadingFinished()},Ft("ui-navigate",{route:this.getFlowRoutePath(e),query:this.getFlowRouteQuery(e),appShellTitle:this.appShellTitle,historyState:history.state,trigger:this.navigation}),this.navigation="history"}):Promise.resolve(this.container)}getFlowRoutePath(e){return decodeURIComponent(e.pathname).replace(this.baseRegex,"")}getFlowRouteQuery(e){return e.search&&e.search.substring(1)||""}async flowInit(){if(!this.isFlowClientLoaded()){b.Vaadin.Flow.nonce=this.findNonce(),this.loadingStarted(),this.response=await this.flowInitUi();const{pushScript:e,appConfig:t}=this.response;typeof e=="string"&&await this.loadScript(e);const{appId:o}=t,i=`flow-container-${o.toLowerCase()}`,n=document.querySelector(i);n?this.container=n:(this.container=document.createElement(i),this.container.id=o),Ue.$[o]=this.container,(await je(()=>import("./FlowBootstrap-BRNFttkU.js"),[],import.meta.url)).init(this.response),typeof this.config.imports=="function"&&(this.injectAppIdScript(o),await this.config.imports());const s=await je(()=>import("./FlowClient-uurKp1x-.js"),[],import.meta.url);await this.flowInitClient(s),this.loadingFinished()}return this.container&&!this.container.isConnected&&(this.container.style.display="none",document.body.appendChild(this.container)),this.response}async loadScript(e){return new Promise((t,o)=>{const i=document.createElement("script");i.onload=()=>t(),i.onerror=o,i.src=e;const{nonce:n}=b.Vaadin.Flow;n!==void 0&&i.setAttribute("nonce",n),document.body.appendChild(i)})}findNonce(){let e;const t=document.head.getElementsByTagName("script");for(const o of t)if(o.nonce){e=o.nonce;break}return e}injectAppIdScript(e){const t=e.substring(0,e.lastIndexOf("-")),o=document.createElement("script");o.type="module",o.setAttribute("data-app-id",t);const{nonce:i}=b.Vaadin.Flow;i!==void 0&&o.setAttribute("nonce",i),document.body.append(o)}async flowInitClient(e){return e.init(),new Promise(t=>{const o=setInterval(()=>{nr().reduce((n,a)=>n||a.isActive(),!1)||(clearInterval(o),t())},5)})}async flowInitUi(){const e=b.Vaadin&&b.Vaadin.TypeScript&&b.Vaadin.TypeScript.initial;return e?(b.Vaadin.TypeScript.initial=void 0,Promise.resolve(e)):new Promise((t,o)=>{const n=new XMLHttpRequest,a=`?v-r=init&location=${encodeURIComponent(this.getFlowRoutePath(location))}&query=${encodeURIComponent(this.getFlowRouteQuery(location))}`;n.open("GET",a),n.onerror=()=>o(new Nt(`Invalid server response when initializing Flow UI.
        ${n.status}
        ${n.responseText}`)),n.onload=()=>{const s=n.getResponseHeader("content-type");s&&s.indexOf("application/json")!==-1?t(JSON.parse(n.responseText)):n.onerror()},n.send()})}addConnectionIndicator(){$.create(),b.addEventListener("online",()=>{if(!this.isFlowClientLoaded()){b.Vaadin.connectionState.state=_.RECONNECTING;const e=new XMLHttpRequest;e.open("HEAD","sw.js"),e.onload=()=>{b.Vaadin.connectionState.state=_.CONNECTED},e.onerror=()=>{b.Vaadin.connectionState.state=_.CONNECTION_LOST},setTimeout(()=>e.send(),50)}}),b.addEventListener("offline",()=>{this.isFlowClientLoaded()||(b.Vaadin.connectionState.state=_.CONNECTION_LOST)})}async offlineStubAction(){const e=document.createElement("iframe");e.setAttribute("src","./offline-stub.html"),e.setAttribute("style","width: 100%; height: 100%; border: 0"),this.response=void 0;let o;const i=()=>{o!==void 0&&(b.Vaadin.connectionState.removeStateChangeListener(o),o=void 0)};return e.onBeforeEnter=(n,a,s)=>{o=()=>{b.Vaadin.connectionState.online&&(i(),s.render(n,!1))},b.Vaadin.connectionState.addStateChangeListener(o)},e.onBeforeLeave=(n,a,s)=>{i()},e}isFlowClientLoaded(){return this.response!==void 0}}const{serverSideRoutes:No}=new Mo({imports:()=>je(()=>import("./generated-flow-imports-dKD9FAUq.js"),[],import.meta.url)}),Fo=[...No],Do=new io(document.querySelector("#outlet"));Do.setRoutes(Fo);/**
 * @license
 * Copyright (c) 2021 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */function Vo(r){const e=r.constructor,t=r.__cssInjectorStyleSheet;return t?[...e.baseStyles,t,...e.themeStyles]:e.elementStyles}function Uo(r){[...r.shadowRoot.querySelectorAll("style")].forEach(e=>e.remove()),Yt(r.shadowRoot,Vo(r))}/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const jo=r=>class extends r{static get properties(){return{_theme:{type:String,readOnly:!0}}}static get observedAttributes(){return[...super.observedAttributes,"theme"]}attributeChangedCallback(t,o,i){super.attributeChangedCallback(t,o,i),t==="theme"&&this._set_theme(i)}};/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ar=[],Be=new Set,tt=new Set;function sr(r){return r&&Object.prototype.hasOwnProperty.call(r,"__themes")}function Ho(r){return sr(customElements.get(r))}function Bo(r=[]){return[r].flat(1/0).filter(e=>e instanceof Qe?!0:(console.warn("An item in styles is not of type CSSResult. Use `unsafeCSS` or `css`."),!1))}function lr(r,e){return(r||"").split(" ").some(t=>new RegExp(`^${t.split("*").join(".*")}$`,"u").test(e))}function cr(r){return r.map(e=>e.cssText).join(`
`)}const Pe="vaadin-themable-mixin-style";function Wo(r,e){const t=document.createElement("style");t.id=Pe,t.textContent=cr(r),e.content.appendChild(t)}function qo(r){if(!r.shadowRoot)return;const e=r.constructor;if(r instanceof te)Uo(r);else{const t=r.shadowRoot.getElementById(Pe),o=e.prototype._template;t.textContent=o.content.getElementById(Pe).textContent}}function Go(r){Be.forEach(e=>{const t=e.deref();t instanceof r?qo(t):t||Be.delete(e)})}function dr(r){if(r.prototype instanceof te)r.elementStyles=r.finalizeStyles(r.styles);else{const e=r.prototype._template;e.content.getElementById(Pe).textContent=cr(r.getStylesForThis())}tt.forEach(e=>{const t=customElements.get(e);t!==r&&t.prototype instanceof r&&dr(t)})}function Ko(r,e){const t=r.__themes;return!t||!e?!1:t.some(o=>o.styles.some(i=>e.some(n=>n.cssText===i.cssText)))}function Le(r,e,t={}){e=Bo(e),window.Vaadin&&window.Vaadin.styleModules?window.Vaadin.styleModules.registerStyles(r,e,t):ar.push({themeFor:r,styles:e,include:t.include,moduleId:t.moduleId}),r&&tt.forEach(o=>{if(lr(r,o)&&Ho(o)){const i=customElements.get(o);Ko(i,e)?console.warn(`Registering styles that already exist for ${o}`):(!window.Vaadin||!window.Vaadin.suppressPostFinalizeStylesWarning)&&console.warn(`The custom element definition for "${o}" was finalized before a style module was registered. Ideally, import component specific style modules before importing the corresponding custom element. This warning can be suppressed by setting "window.Vaadin.suppressPostFinalizeStylesWarning = true".`),dr(i),Go(i)}})}function We(){return window.Vaadin&&window.Vaadin.styleModules?window.Vaadin.styleModules.getAllThemes():ar}function Jo(r=""){let e=0;return r.startsWith("lumo-")||r.startsWith("material-")?e=1:r.startsWith("vaadin-")&&(e=2),e}function mr(r){const e=[];return r.include&&[].concat(r.include).forEach(t=>{const o=We().find(i=>i.moduleId===t);o?e.push(...mr(o),...o.styles):console.warn(`Included moduleId ${t} not found in style registry`)},r.styles),e}function Qo(r){const e=`${r}-default-theme`,t=We().filter(o=>o.moduleId!==e&&lr(o.themeFor,r)).map(o=>({...o,styles:[...mr(o),...o.styles],includePriority:Jo(o.moduleId)})).sort((o,i)=>i.includePriority-o.includePriority);return t.length>0?t:We().filter(o=>o.moduleId===e)}const Ii=r=>class extends jo(r){constructor(){super(),Be.add(new WeakRef(this))}static finalize(){if(super.finalize(),this.is&&tt.add(this.is),this.elementStyles)return;const t=this.prototype._template;!t||sr(this)||Wo(this.getStylesForThis(),t)}static finalizeStyles(t){return this.baseStyles=t?[t].flat(1/0):[],this.themeStyles=this.getStylesForThis(),[...this.baseStyles,...this.themeStyles]}static getStylesForThis(){const t=r.__themes||[],o=Object.getPrototypeOf(this.prototype),i=(o?o.constructor.__themes:[])||[];this.__themes=[...t,...i,...Qo(this.is)];const n=this.__themes.flatMap(a=>a.styles);return n.filter((a,s)=>s===n.lastIndexOf(a))}};/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const Xo=(r,...e)=>{const t=document.createElement("style");t.id=r,t.textContent=e.map(o=>o.toString()).join(`
`).replace(":host","html"),document.head.insertAdjacentElement("afterbegin",t)},W=(r,...e)=>{Xo(`lumo-${r}`,e)};/**
 * @license
 * Copyright (c) 2021 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */window.Vaadin||={};window.Vaadin.featureFlags||={};function Zo(r){return r.replace(/-[a-z]/gu,e=>e[1].toUpperCase())}const B={};function Yo(r,e="24.9.5"){if(Object.defineProperty(r,"version",{get(){return e}}),r.experimental){const o=typeof r.experimental=="string"?r.experimental:`${Zo(r.is.split("-").slice(1).join("-"))}Component`;if(!window.Vaadin.featureFlags[o]&&!B[o]){B[o]=new Set,B[o].add(r),Object.defineProperty(window.Vaadin.featureFlags,o,{get(){return B[o].size===0},set(i){i&&B[o].size>0&&(B[o].forEach(n=>{customElements.define(n.is,n)}),B[o].clear())}});return}else if(B[o]){B[o].add(r);return}}const t=customElements.get(r.is);if(!t)customElements.define(r.is,r);else{const o=t.version;o&&r.version&&o===r.version?console.warn(`The component ${r.is} has been loaded twice`):console.error(`Tried to define ${r.is} version ${r.version} when version ${t.version} is already in use. Something will probably break.`)}}/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */class ei extends HTMLElement{static get is(){return"vaadin-lumo-styles"}}Yo(ei);/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ti=k`
  :host {
    /* prettier-ignore */
    --lumo-font-family: -apple-system, BlinkMacSystemFont, 'Roboto', 'Segoe UI', Helvetica, Arial, sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji', 'Segoe UI Symbol';

    /* Font sizes */
    --lumo-font-size-xxs: 0.75rem;
    --lumo-font-size-xs: 0.8125rem;
    --lumo-font-size-s: 0.875rem;
    --lumo-font-size-m: 1rem;
    --lumo-font-size-l: 1.125rem;
    --lumo-font-size-xl: 1.375rem;
    --lumo-font-size-xxl: 1.75rem;
    --lumo-font-size-xxxl: 2.5rem;

    /* Line heights */
    --lumo-line-height-xs: 1.25;
    --lumo-line-height-s: 1.375;
    --lumo-line-height-m: 1.625;
  }
`,rt=k`
  body,
  :host {
    font-family: var(--lumo-font-family);
    font-size: var(--lumo-font-size-m);
    line-height: var(--lumo-line-height-m);
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
    -moz-osx-font-smoothing: grayscale;
  }

  small,
  [theme~='font-size-s'] {
    font-size: var(--lumo-font-size-s);
    line-height: var(--lumo-line-height-s);
  }

  [theme~='font-size-xs'] {
    font-size: var(--lumo-font-size-xs);
    line-height: var(--lumo-line-height-xs);
  }

  :where(h1, h2, h3, h4, h5, h6) {
    font-weight: 600;
    line-height: var(--lumo-line-height-xs);
    margin-block: 0;
  }

  :where(h1) {
    font-size: var(--lumo-font-size-xxxl);
  }

  :where(h2) {
    font-size: var(--lumo-font-size-xxl);
  }

  :where(h3) {
    font-size: var(--lumo-font-size-xl);
  }

  :where(h4) {
    font-size: var(--lumo-font-size-l);
  }

  :where(h5) {
    font-size: var(--lumo-font-size-m);
  }

  :where(h6) {
    font-size: var(--lumo-font-size-xs);
    text-transform: uppercase;
    letter-spacing: 0.03em;
  }

  p,
  blockquote {
    margin-top: 0.5em;
    margin-bottom: 0.75em;
  }

  a {
    text-decoration: none;
  }

  a:where(:any-link):hover {
    text-decoration: underline;
  }

  hr {
    display: block;
    align-self: stretch;
    height: 1px;
    border: 0;
    padding: 0;
    margin: var(--lumo-space-s) calc(var(--lumo-border-radius-m) / 2);
    background-color: var(--lumo-contrast-10pct);
  }

  blockquote {
    border-left: 2px solid var(--lumo-contrast-30pct);
  }

  b,
  strong {
    font-weight: 600;
  }

  /* RTL specific styles */
  blockquote[dir='rtl'] {
    border-left: none;
    border-right: 2px solid var(--lumo-contrast-30pct);
  }
`;Le("",rt,{moduleId:"lumo-typography"});W("typography-props",ti);/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ri=k`
  ${Zt(rt.cssText.replace(/,\s*:host/su,""))}
`;W("typography",ri);/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const oi=k`
  :host {
    /* Base (background) */
    --lumo-base-color: #fff;

    /* Tint */
    --lumo-tint-5pct: hsla(0, 0%, 100%, 0.3);
    --lumo-tint-10pct: hsla(0, 0%, 100%, 0.37);
    --lumo-tint-20pct: hsla(0, 0%, 100%, 0.44);
    --lumo-tint-30pct: hsla(0, 0%, 100%, 0.5);
    --lumo-tint-40pct: hsla(0, 0%, 100%, 0.57);
    --lumo-tint-50pct: hsla(0, 0%, 100%, 0.64);
    --lumo-tint-60pct: hsla(0, 0%, 100%, 0.7);
    --lumo-tint-70pct: hsla(0, 0%, 100%, 0.77);
    --lumo-tint-80pct: hsla(0, 0%, 100%, 0.84);
    --lumo-tint-90pct: hsla(0, 0%, 100%, 0.9);
    --lumo-tint: #fff;

    /* Shade */
    --lumo-shade-5pct: hsla(214, 61%, 25%, 0.05);
    --lumo-shade-10pct: hsla(214, 57%, 24%, 0.1);
    --lumo-shade-20pct: hsla(214, 53%, 23%, 0.16);
    --lumo-shade-30pct: hsla(214, 50%, 22%, 0.26);
    --lumo-shade-40pct: hsla(214, 47%, 21%, 0.38);
    --lumo-shade-50pct: hsla(214, 45%, 20%, 0.52);
    --lumo-shade-60pct: hsla(214, 43%, 19%, 0.6);
    --lumo-shade-70pct: hsla(214, 42%, 18%, 0.69);
    --lumo-shade-80pct: hsla(214, 41%, 17%, 0.83);
    --lumo-shade-90pct: hsla(214, 40%, 16%, 0.94);
    --lumo-shade: hsl(214, 35%, 15%);

    /* Contrast */
    --lumo-contrast-5pct: var(--lumo-shade-5pct);
    --lumo-contrast-10pct: var(--lumo-shade-10pct);
    --lumo-contrast-20pct: var(--lumo-shade-20pct);
    --lumo-contrast-30pct: var(--lumo-shade-30pct);
    --lumo-contrast-40pct: var(--lumo-shade-40pct);
    --lumo-contrast-50pct: var(--lumo-shade-50pct);
    --lumo-contrast-60pct: var(--lumo-shade-60pct);
    --lumo-contrast-70pct: var(--lumo-shade-70pct);
    --lumo-contrast-80pct: var(--lumo-shade-80pct);
    --lumo-contrast-90pct: var(--lumo-shade-90pct);
    --lumo-contrast: var(--lumo-shade);

    /* Text */
    --lumo-header-text-color: var(--lumo-contrast);
    --lumo-body-text-color: var(--lumo-contrast-90pct);
    --lumo-secondary-text-color: var(--lumo-contrast-70pct);
    --lumo-tertiary-text-color: var(--lumo-contrast-50pct);
    --lumo-disabled-text-color: var(--lumo-contrast-30pct);

    /* Primary */
    --lumo-primary-color: hsl(214, 100%, 48%);
    --lumo-primary-color-50pct: hsla(214, 100%, 49%, 0.76);
    --lumo-primary-color-10pct: hsla(214, 100%, 60%, 0.13);
    --lumo-primary-text-color: hsl(214, 100%, 43%);
    --lumo-primary-contrast-color: #fff;

    /* Error */
    --lumo-error-color: hsl(3, 85%, 48%);
    --lumo-error-color-50pct: hsla(3, 85%, 49%, 0.5);
    --lumo-error-color-10pct: hsla(3, 85%, 49%, 0.1);
    --lumo-error-text-color: hsl(3, 89%, 42%);
    --lumo-error-contrast-color: #fff;

    /* Success */
    --lumo-success-color: hsl(145, 72%, 30%);
    --lumo-success-color-50pct: hsla(145, 72%, 31%, 0.5);
    --lumo-success-color-10pct: hsla(145, 72%, 31%, 0.1);
    --lumo-success-text-color: hsl(145, 85%, 25%);
    --lumo-success-contrast-color: #fff;

    /* Warning */
    --lumo-warning-color: hsl(48, 100%, 50%);
    --lumo-warning-color-10pct: hsla(48, 100%, 50%, 0.25);
    --lumo-warning-text-color: hsl(32, 100%, 30%);
    --lumo-warning-contrast-color: var(--lumo-shade-90pct);
  }

  /* forced-colors mode adjustments */
  @media (forced-colors: active) {
    html {
      --lumo-disabled-text-color: GrayText;
    }
  }
`;W("color-props",oi);const ot=k`
  [theme~='dark'] {
    /* Base (background) */
    --lumo-base-color: hsl(214, 35%, 21%);

    /* Tint */
    --lumo-tint-5pct: hsla(214, 65%, 85%, 0.06);
    --lumo-tint-10pct: hsla(214, 60%, 80%, 0.14);
    --lumo-tint-20pct: hsla(214, 64%, 82%, 0.23);
    --lumo-tint-30pct: hsla(214, 69%, 84%, 0.32);
    --lumo-tint-40pct: hsla(214, 73%, 86%, 0.41);
    --lumo-tint-50pct: hsla(214, 78%, 88%, 0.5);
    --lumo-tint-60pct: hsla(214, 82%, 90%, 0.58);
    --lumo-tint-70pct: hsla(214, 87%, 92%, 0.69);
    --lumo-tint-80pct: hsla(214, 91%, 94%, 0.8);
    --lumo-tint-90pct: hsla(214, 96%, 96%, 0.9);
    --lumo-tint: hsl(214, 100%, 98%);

    /* Shade */
    --lumo-shade-5pct: hsla(214, 0%, 0%, 0.07);
    --lumo-shade-10pct: hsla(214, 4%, 2%, 0.15);
    --lumo-shade-20pct: hsla(214, 8%, 4%, 0.23);
    --lumo-shade-30pct: hsla(214, 12%, 6%, 0.32);
    --lumo-shade-40pct: hsla(214, 16%, 8%, 0.41);
    --lumo-shade-50pct: hsla(214, 20%, 10%, 0.5);
    --lumo-shade-60pct: hsla(214, 24%, 12%, 0.6);
    --lumo-shade-70pct: hsla(214, 28%, 13%, 0.7);
    --lumo-shade-80pct: hsla(214, 32%, 13%, 0.8);
    --lumo-shade-90pct: hsla(214, 33%, 13%, 0.9);
    --lumo-shade: hsl(214, 33%, 13%);

    /* Contrast */
    --lumo-contrast-5pct: var(--lumo-tint-5pct);
    --lumo-contrast-10pct: var(--lumo-tint-10pct);
    --lumo-contrast-20pct: var(--lumo-tint-20pct);
    --lumo-contrast-30pct: var(--lumo-tint-30pct);
    --lumo-contrast-40pct: var(--lumo-tint-40pct);
    --lumo-contrast-50pct: var(--lumo-tint-50pct);
    --lumo-contrast-60pct: var(--lumo-tint-60pct);
    --lumo-contrast-70pct: var(--lumo-tint-70pct);
    --lumo-contrast-80pct: var(--lumo-tint-80pct);
    --lumo-contrast-90pct: var(--lumo-tint-90pct);
    --lumo-contrast: var(--lumo-tint);

    /* Text */
    --lumo-header-text-color: var(--lumo-contrast);
    --lumo-body-text-color: var(--lumo-contrast-90pct);
    --lumo-secondary-text-color: var(--lumo-contrast-70pct);
    --lumo-tertiary-text-color: var(--lumo-contrast-50pct);
    --lumo-disabled-text-color: var(--lumo-contrast-30pct);

    /* Primary */
    --lumo-primary-color: hsl(214, 90%, 48%);
    --lumo-primary-color-50pct: hsla(214, 90%, 70%, 0.69);
    --lumo-primary-color-10pct: hsla(214, 90%, 55%, 0.13);
    --lumo-primary-text-color: hsl(214, 90%, 77%);
    --lumo-primary-contrast-color: #fff;

    /* Error */
    --lumo-error-color: hsl(3, 79%, 49%);
    --lumo-error-color-50pct: hsla(3, 75%, 62%, 0.5);
    --lumo-error-color-10pct: hsla(3, 75%, 62%, 0.14);
    --lumo-error-text-color: hsl(3, 100%, 80%);

    /* Success */
    --lumo-success-color: hsl(145, 72%, 30%);
    --lumo-success-color-50pct: hsla(145, 92%, 51%, 0.5);
    --lumo-success-color-10pct: hsla(145, 92%, 51%, 0.1);
    --lumo-success-text-color: hsl(145, 85%, 46%);

    /* Warning */
    --lumo-warning-color: hsl(43, 100%, 48%);
    --lumo-warning-color-10pct: hsla(40, 100%, 50%, 0.2);
    --lumo-warning-text-color: hsl(45, 100%, 60%);
    --lumo-warning-contrast-color: var(--lumo-shade-90pct);
  }

  html {
    color: var(--lumo-body-text-color);
    background-color: var(--lumo-base-color);
    color-scheme: light;
  }

  [theme~='dark'] {
    color: var(--lumo-body-text-color);
    background-color: var(--lumo-base-color);
    color-scheme: dark;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    color: var(--lumo-header-text-color);
  }

  a:where(:any-link) {
    color: var(--lumo-primary-text-color);
  }

  a:not(:any-link) {
    color: var(--lumo-disabled-text-color);
  }

  blockquote {
    color: var(--lumo-secondary-text-color);
  }

  code,
  pre {
    background-color: var(--lumo-contrast-10pct);
    border-radius: var(--lumo-border-radius-m);
  }
  pre code {
    background: transparent;
  }
`;Le("",ot,{moduleId:"lumo-color"});/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */W("color",ot);/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ii=k`
  :host {
    /* Border radius */
    --lumo-border-radius-s: 0.25em; /* Checkbox, badge, date-picker year indicator, etc */
    --lumo-border-radius-m: var(--lumo-border-radius, 0.25em); /* Button, text field, menu overlay, etc */
    --lumo-border-radius-l: 0.5em; /* Dialog, notification, etc */

    /* Shadow */
    --lumo-box-shadow-xs: 0 1px 4px -1px var(--lumo-shade-50pct);
    --lumo-box-shadow-s: 0 2px 4px -1px var(--lumo-shade-20pct), 0 3px 12px -1px var(--lumo-shade-30pct);
    --lumo-box-shadow-m: 0 2px 6px -1px var(--lumo-shade-20pct), 0 8px 24px -4px var(--lumo-shade-40pct);
    --lumo-box-shadow-l: 0 3px 18px -2px var(--lumo-shade-20pct), 0 12px 48px -6px var(--lumo-shade-40pct);
    --lumo-box-shadow-xl: 0 4px 24px -3px var(--lumo-shade-20pct), 0 18px 64px -8px var(--lumo-shade-40pct);

    /* Clickable element cursor */
    --lumo-clickable-cursor: default;
  }
`;k`
  html {
    /* Button */
    --vaadin-button-background: var(--lumo-contrast-5pct);
    --vaadin-button-border: none;
    --vaadin-button-border-radius: var(--lumo-border-radius-m);
    --vaadin-button-font-size: var(--lumo-font-size-m);
    --vaadin-button-font-weight: 500;
    --vaadin-button-height: var(--lumo-size-m);
    --vaadin-button-margin: var(--lumo-space-xs) 0;
    --vaadin-button-min-width: calc(var(--vaadin-button-height) * 2);
    --vaadin-button-padding: 0 calc(var(--vaadin-button-height) / 3 + var(--lumo-border-radius-m) / 2);
    --vaadin-button-text-color: var(--lumo-primary-text-color);
    --vaadin-button-primary-background: var(--lumo-primary-color);
    --vaadin-button-primary-border: none;
    --vaadin-button-primary-font-weight: 600;
    --vaadin-button-primary-text-color: var(--lumo-primary-contrast-color);
    --vaadin-button-tertiary-background: transparent !important;
    --vaadin-button-tertiary-text-color: var(--lumo-primary-text-color);
    --vaadin-button-tertiary-font-weight: 500;
    --vaadin-button-tertiary-padding: 0 calc(var(--vaadin-button-height) / 6);
    /* Checkbox */
    --vaadin-checkbox-background: var(--lumo-contrast-20pct);
    --vaadin-checkbox-background-hover: var(--lumo-contrast-30pct);
    --vaadin-checkbox-border-radius: var(--lumo-border-radius-s);
    --vaadin-checkbox-checkmark-char: var(--lumo-icons-checkmark);
    --vaadin-checkbox-checkmark-char-indeterminate: '';
    --vaadin-checkbox-checkmark-color: var(--lumo-primary-contrast-color);
    --vaadin-checkbox-checkmark-size: calc(var(--vaadin-checkbox-size) + 2px);
    --vaadin-checkbox-label-color: var(--lumo-body-text-color);
    --vaadin-checkbox-label-font-size: var(--lumo-font-size-m);
    --vaadin-checkbox-label-padding: var(--lumo-space-xs) var(--lumo-space-s) var(--lumo-space-xs) var(--lumo-space-xs);
    --vaadin-checkbox-size: calc(var(--lumo-size-m) / 2);
    --vaadin-checkbox-disabled-checkmark-color: var(--lumo-contrast-30pct);
    --vaadin-checkbox-disabled-background: var(--lumo-contrast-10pct);
    /* Radio button */
    --vaadin-radio-button-background: var(--lumo-contrast-20pct);
    --vaadin-radio-button-background-hover: var(--lumo-contrast-30pct);
    --vaadin-radio-button-dot-color: var(--lumo-primary-contrast-color);
    --vaadin-radio-button-dot-size: 3px;
    --vaadin-radio-button-label-color: var(--lumo-body-text-color);
    --vaadin-radio-button-label-font-size: var(--lumo-font-size-m);
    --vaadin-radio-button-label-padding: var(--lumo-space-xs) var(--lumo-space-s) var(--lumo-space-xs)
      var(--lumo-space-xs);
    --vaadin-radio-button-size: calc(var(--lumo-size-m) / 2);
    --vaadin-radio-button-disabled-background: var(--lumo-contrast-10pct);
    --vaadin-radio-button-disabled-dot-color: var(--lumo-contrast-30pct);
    --vaadin-selection-color: var(--lumo-primary-color);
    --vaadin-selection-color-text: var(--lumo-primary-text-color);
    --vaadin-input-field-border-radius: var(--lumo-border-radius-m);
    --vaadin-focus-ring-color: var(--lumo-primary-color-50pct);
    --vaadin-focus-ring-width: 2px;
    /* Label */
    --vaadin-input-field-label-color: var(--lumo-secondary-text-color);
    --vaadin-input-field-focused-label-color: var(--lumo-primary-text-color);
    --vaadin-input-field-hovered-label-color: var(--lumo-body-text-color);
    --vaadin-input-field-label-font-size: var(--lumo-font-size-s);
    --vaadin-input-field-label-font-weight: 500;
    /* Helper */
    --vaadin-input-field-helper-color: var(--lumo-secondary-text-color);
    --vaadin-input-field-helper-font-size: var(--lumo-font-size-xs);
    --vaadin-input-field-helper-font-weight: 400;
    --vaadin-input-field-helper-spacing: 0.4em;
    /* Error message */
    --vaadin-input-field-error-color: var(--lumo-error-text-color);
    --vaadin-input-field-error-font-size: var(--lumo-font-size-xs);
    --vaadin-input-field-error-font-weight: 400;
    /* Input field */
    --vaadin-input-field-background: var(--lumo-contrast-10pct);
    --vaadin-input-field-icon-color: var(--lumo-contrast-60pct);
    --vaadin-input-field-icon-size: var(--lumo-icon-size-m);
    --vaadin-input-field-invalid-background: var(--lumo-error-color-10pct);
    --vaadin-input-field-invalid-hover-highlight: var(--lumo-error-color-50pct);
    --vaadin-input-field-disabled-background: var(--lumo-contrast-5pct);
    --vaadin-input-field-disabled-value-color: var(--lumo-disabled-text-color);
    --vaadin-input-field-height: var(--lumo-size-m);
    --vaadin-input-field-hover-highlight: var(--lumo-contrast-50pct);
    --vaadin-input-field-placeholder-color: var(--lumo-secondary-text-color);
    --vaadin-input-field-readonly-border: 1px dashed var(--lumo-contrast-30pct);
    --vaadin-input-field-value-color: var(--lumo-body-text-color);
    --vaadin-input-field-value-font-size: var(--lumo-font-size-m);
    --vaadin-input-field-value-font-weight: 500;
  }
`;W("style-props",ii);/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const it=k`
  [theme~='badge'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    padding: 0.4em calc(0.5em + var(--lumo-border-radius-s) / 4);
    color: var(--lumo-primary-text-color);
    background-color: var(--lumo-primary-color-10pct);
    border-radius: var(--lumo-border-radius-s);
    font-family: var(--lumo-font-family);
    font-size: var(--lumo-font-size-s);
    line-height: 1;
    font-weight: 500;
    text-transform: initial;
    letter-spacing: initial;
    min-width: calc(var(--lumo-line-height-xs) * 1em + 0.45em);
    flex-shrink: 0;
  }

  /* Ensure proper vertical alignment */
  [theme~='badge']::before {
    display: inline-block;
    content: '\\2003';
    width: 0;
  }

  [theme~='badge'][theme~='small'] {
    font-size: var(--lumo-font-size-xxs);
    line-height: 1;
  }

  /* Colors */

  [theme~='badge'][theme~='success'] {
    color: var(--lumo-success-text-color);
    background-color: var(--lumo-success-color-10pct);
  }

  [theme~='badge'][theme~='error'] {
    color: var(--lumo-error-text-color);
    background-color: var(--lumo-error-color-10pct);
  }

  [theme~='badge'][theme~='warning'] {
    color: var(--lumo-warning-text-color);
    background-color: var(--lumo-warning-color-10pct);
  }

  [theme~='badge'][theme~='contrast'] {
    color: var(--lumo-contrast-80pct);
    background-color: var(--lumo-contrast-5pct);
  }

  /* Primary */

  [theme~='badge'][theme~='primary'] {
    color: var(--lumo-primary-contrast-color);
    background-color: var(--lumo-primary-color);
  }

  [theme~='badge'][theme~='success'][theme~='primary'] {
    color: var(--lumo-success-contrast-color);
    background-color: var(--lumo-success-color);
  }

  [theme~='badge'][theme~='error'][theme~='primary'] {
    color: var(--lumo-error-contrast-color);
    background-color: var(--lumo-error-color);
  }

  [theme~='badge'][theme~='warning'][theme~='primary'] {
    color: var(--lumo-warning-contrast-color);
    background-color: var(--lumo-warning-color);
  }

  [theme~='badge'][theme~='contrast'][theme~='primary'] {
    color: var(--lumo-base-color);
    background-color: var(--lumo-contrast);
  }

  /* Links */

  [theme~='badge'][href]:hover {
    text-decoration: none;
  }

  /* Icon */

  [theme~='badge'] > vaadin-icon {
    margin: -0.25em 0;
  }

  [theme~='badge'] > vaadin-icon:first-child {
    margin-left: -0.375em;
  }

  [theme~='badge'] > vaadin-icon:last-child {
    margin-right: -0.375em;
  }

  vaadin-icon[theme~='badge'][icon] {
    min-width: 0;
    padding: 0;
    font-size: 1rem;
    width: var(--lumo-icon-size-m);
    height: var(--lumo-icon-size-m);
  }

  vaadin-icon[theme~='badge'][icon][theme~='small'] {
    width: var(--lumo-icon-size-s);
    height: var(--lumo-icon-size-s);
  }

  /* Empty */

  [theme~='badge']:not([icon]):empty {
    min-width: 0;
    width: 1em;
    height: 1em;
    padding: 0;
    border-radius: 50%;
    background-color: var(--lumo-primary-color);
  }

  [theme~='badge'][theme~='small']:not([icon]):empty {
    width: 0.75em;
    height: 0.75em;
  }

  [theme~='badge'][theme~='contrast']:not([icon]):empty {
    background-color: var(--lumo-contrast);
  }

  [theme~='badge'][theme~='success']:not([icon]):empty {
    background-color: var(--lumo-success-color);
  }

  [theme~='badge'][theme~='error']:not([icon]):empty {
    background-color: var(--lumo-error-color);
  }

  [theme~='badge'][theme~='warning']:not([icon]):empty {
    background-color: var(--lumo-warning-color);
  }

  /* Pill */

  [theme~='badge'][theme~='pill'] {
    --lumo-border-radius-s: 1em;
  }

  /* RTL specific styles */

  [dir='rtl'][theme~='badge'] vaadin-icon:first-child {
    margin-right: -0.375em;
    margin-left: 0;
  }

  [dir='rtl'][theme~='badge'] vaadin-icon:last-child {
    margin-left: -0.375em;
    margin-right: 0;
  }
`;Le("",it,{moduleId:"lumo-badge"});/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */W("badge",it);/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ni=k`
  /* === Screen readers === */
  .sr-only {
    border-width: 0;
    clip: rect(0, 0, 0, 0);
    height: 1px;
    margin: -1px;
    overflow: hidden;
    padding: 0;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ai=k`
  /* === Background color === */
  .bg-base {
    background-color: var(--lumo-base-color);
  }

  .bg-transparent {
    background-color: transparent;
  }

  .bg-tint {
    background-color: var(--lumo-tint);
  }
  .bg-tint-90 {
    background-color: var(--lumo-tint-90pct);
  }
  .bg-tint-80 {
    background-color: var(--lumo-tint-80pct);
  }
  .bg-tint-70 {
    background-color: var(--lumo-tint-70pct);
  }
  .bg-tint-60 {
    background-color: var(--lumo-tint-60pct);
  }
  .bg-tint-50 {
    background-color: var(--lumo-tint-50pct);
  }
  .bg-tint-40 {
    background-color: var(--lumo-tint-40pct);
  }
  .bg-tint-30 {
    background-color: var(--lumo-tint-30pct);
  }
  .bg-tint-20 {
    background-color: var(--lumo-tint-20pct);
  }
  .bg-tint-10 {
    background-color: var(--lumo-tint-10pct);
  }
  .bg-tint-5 {
    background-color: var(--lumo-tint-5pct);
  }

  .bg-shade {
    background-color: var(--lumo-shade);
  }
  .bg-shade-90 {
    background-color: var(--lumo-shade-90pct);
  }
  .bg-shade-80 {
    background-color: var(--lumo-shade-80pct);
  }
  .bg-shade-70 {
    background-color: var(--lumo-shade-70pct);
  }
  .bg-shade-60 {
    background-color: var(--lumo-shade-60pct);
  }
  .bg-shade-50 {
    background-color: var(--lumo-shade-50pct);
  }
  .bg-shade-40 {
    background-color: var(--lumo-shade-40pct);
  }
  .bg-shade-30 {
    background-color: var(--lumo-shade-30pct);
  }
  .bg-shade-20 {
    background-color: var(--lumo-shade-20pct);
  }
  .bg-shade-10 {
    background-color: var(--lumo-shade-10pct);
  }
  .bg-shade-5 {
    background-color: var(--lumo-shade-5pct);
  }

  .bg-contrast {
    background-color: var(--lumo-contrast);
  }
  .bg-contrast-90 {
    background-color: var(--lumo-contrast-90pct);
  }
  .bg-contrast-80 {
    background-color: var(--lumo-contrast-80pct);
  }
  .bg-contrast-70 {
    background-color: var(--lumo-contrast-70pct);
  }
  .bg-contrast-60 {
    background-color: var(--lumo-contrast-60pct);
  }
  .bg-contrast-50 {
    background-color: var(--lumo-contrast-50pct);
  }
  .bg-contrast-40 {
    background-color: var(--lumo-contrast-40pct);
  }
  .bg-contrast-30 {
    background-color: var(--lumo-contrast-30pct);
  }
  .bg-contrast-20 {
    background-color: var(--lumo-contrast-20pct);
  }
  .bg-contrast-10 {
    background-color: var(--lumo-contrast-10pct);
  }
  .bg-contrast-5 {
    background-color: var(--lumo-contrast-5pct);
  }

  .bg-primary {
    background-color: var(--lumo-primary-color);
  }
  .bg-primary-50 {
    background-color: var(--lumo-primary-color-50pct);
  }
  .bg-primary-10 {
    background-color: var(--lumo-primary-color-10pct);
  }

  .bg-error {
    background-color: var(--lumo-error-color);
  }
  .bg-error-50 {
    background-color: var(--lumo-error-color-50pct);
  }
  .bg-error-10 {
    background-color: var(--lumo-error-color-10pct);
  }

  .bg-success {
    background-color: var(--lumo-success-color);
  }
  .bg-success-50 {
    background-color: var(--lumo-success-color-50pct);
  }
  .bg-success-10 {
    background-color: var(--lumo-success-color-10pct);
  }

  .bg-warning {
    background-color: var(--lumo-warning-color);
  }
  .bg-warning-10 {
    background-color: var(--lumo-warning-color-10pct);
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const si=k`
  /* === Border === */
  .border-0 {
    border: none;
  }
  .border-dashed {
    --lumo-utility-border-style: dashed;
  }
  .border-dotted {
    --lumo-utility-border-style: dotted;
  }
  .border {
    border: 1px var(--lumo-utility-border-style, solid) var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }
  .border-b {
    border-bottom: 1px var(--lumo-utility-border-style, solid)
      var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }
  .border-e {
    border-inline-end: 1px var(--lumo-utility-border-style, solid)
      var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }
  .border-l {
    border-left: 1px var(--lumo-utility-border-style, solid)
      var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }
  .border-r {
    border-right: 1px var(--lumo-utility-border-style, solid)
      var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }
  .border-s {
    border-inline-start: 1px var(--lumo-utility-border-style, solid)
      var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }
  .border-t {
    border-top: 1px var(--lumo-utility-border-style, solid) var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }

  /* === Border color === */
  .border-contrast {
    --lumo-utility-border-color: var(--lumo-contrast);
  }
  .border-contrast-90 {
    --lumo-utility-border-color: var(--lumo-contrast-90pct);
  }
  .border-contrast-80 {
    --lumo-utility-border-color: var(--lumo-contrast-80pct);
  }
  .border-contrast-70 {
    --lumo-utility-border-color: var(--lumo-contrast-70pct);
  }
  .border-contrast-60 {
    --lumo-utility-border-color: var(--lumo-contrast-60pct);
  }
  .border-contrast-50 {
    --lumo-utility-border-color: var(--lumo-contrast-50pct);
  }
  .border-contrast-40 {
    --lumo-utility-border-color: var(--lumo-contrast-40pct);
  }
  .border-contrast-30 {
    --lumo-utility-border-color: var(--lumo-contrast-30pct);
  }
  .border-contrast-20 {
    --lumo-utility-border-color: var(--lumo-contrast-20pct);
  }
  .border-contrast-10 {
    --lumo-utility-border-color: var(--lumo-contrast-10pct);
  }
  .border-contrast-5 {
    --lumo-utility-border-color: var(--lumo-contrast-5pct);
  }

  .border-primary {
    --lumo-utility-border-color: var(--lumo-primary-color);
  }
  .border-primary-50 {
    --lumo-utility-border-color: var(--lumo-primary-color-50pct);
  }
  .border-primary-10 {
    --lumo-utility-border-color: var(--lumo-primary-color-10pct);
  }

  .border-error {
    --lumo-utility-border-color: var(--lumo-error-color);
  }
  .border-error-50 {
    --lumo-utility-border-color: var(--lumo-error-color-50pct);
  }
  .border-error-10 {
    --lumo-utility-border-color: var(--lumo-error-color-10pct);
  }

  .border-success {
    --lumo-utility-border-color: var(--lumo-success-color);
  }
  .border-success-50 {
    --lumo-utility-border-color: var(--lumo-success-color-50pct);
  }
  .border-success-10 {
    --lumo-utility-border-color: var(--lumo-success-color-10pct);
  }

  .border-warning {
    --lumo-utility-border-color: var(--lumo-warning-color);
  }
  .border-warning-strong {
    --lumo-utility-border-color: var(--lumo-warning-text-color);
  }
  .border-warning-10 {
    --lumo-utility-border-color: var(--lumo-warning-color-10pct);
  }

  /* === Border radius === */
  .rounded-none {
    border-radius: 0;
  }
  .rounded-s {
    border-radius: var(--lumo-border-radius-s);
  }
  .rounded-m {
    border-radius: var(--lumo-border-radius-m);
  }
  .rounded-l {
    border-radius: var(--lumo-border-radius-l);
  }
  .rounded-full {
    border-radius: 9999px;
  }

  /* === Divide === */
  .divide-x > * + * {
    border-inline-start: 1px var(--lumo-utility-border-style, solid)
      var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }
  .divide-y > * + * {
    border-block-start: 1px var(--lumo-utility-border-style, solid)
      var(--lumo-utility-border-color, var(--lumo-contrast-10pct));
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const li=k`
  /* === Backdrop filter === */
  .backdrop-blur-none {
    backdrop-filter: blur(0);
  }
  .backdrop-blur-sm {
    backdrop-filter: blur(4px);
  }
  .backdrop-blur {
    backdrop-filter: blur(8px);
  }
  .backdrop-blur-md {
    backdrop-filter: blur(12px);
  }
  .backdrop-blur-lg {
    backdrop-filter: blur(16px);
  }
  .backdrop-blur-xl {
    backdrop-filter: blur(24px);
  }
  .backdrop-blur-2xl {
    backdrop-filter: blur(40px);
  }
  .backdrop-blur-3xl {
    backdrop-filter: blur(64px);
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ci=k`
  /* === Align content === */
  .content-center {
    align-content: center;
  }
  .content-end {
    align-content: flex-end;
  }
  .content-start {
    align-content: flex-start;
  }
  .content-around {
    align-content: space-around;
  }
  .content-between {
    align-content: space-between;
  }
  .content-evenly {
    align-content: space-evenly;
  }
  .content-stretch {
    align-content: stretch;
  }

  /* === Align items === */
  .items-baseline {
    align-items: baseline;
  }
  .items-center {
    align-items: center;
  }
  .items-end {
    align-items: flex-end;
  }
  .items-start {
    align-items: flex-start;
  }
  .items-stretch {
    align-items: stretch;
  }

  /* === Align self === */
  .self-auto {
    align-self: auto;
  }
  .self-baseline {
    align-self: baseline;
  }
  .self-center {
    align-self: center;
  }
  .self-end {
    align-self: flex-end;
  }
  .self-start {
    align-self: flex-start;
  }
  .self-stretch {
    align-self: stretch;
  }

  /* === Flex === */
  .flex-1 {
    flex: 1 1 0%;
  }
  .flex-auto {
    flex: 1 1 auto;
  }
  .flex-none {
    flex: none;
  }

  /* === Flex direction === */
  .flex-col {
    flex-direction: column;
  }
  .flex-col-reverse {
    flex-direction: column-reverse;
  }
  .flex-row {
    flex-direction: row;
  }
  .flex-row-reverse {
    flex-direction: row-reverse;
  }

  /* === Flex grow === */
  .flex-grow {
    flex-grow: 1;
  }
  .flex-grow-0 {
    flex-grow: 0;
  }

  /* === Flex shrink === */
  .flex-shrink {
    flex-shrink: 1;
  }
  .flex-shrink-0 {
    flex-shrink: 0;
  }

  /* === Flex wrap === */
  .flex-nowrap {
    flex-wrap: nowrap;
  }
  .flex-wrap {
    flex-wrap: wrap;
  }
  .flex-wrap-reverse {
    flex-wrap: wrap-reverse;
  }

  /* === Gap === */
  .gap-xs {
    gap: var(--lumo-space-xs);
  }
  .gap-s {
    gap: var(--lumo-space-s);
  }
  .gap-m {
    gap: var(--lumo-space-m);
  }
  .gap-l {
    gap: var(--lumo-space-l);
  }
  .gap-xl {
    gap: var(--lumo-space-xl);
  }

  /* === Gap (column) === */
  .gap-x-xs {
    column-gap: var(--lumo-space-xs);
  }
  .gap-x-s {
    column-gap: var(--lumo-space-s);
  }
  .gap-x-m {
    column-gap: var(--lumo-space-m);
  }
  .gap-x-l {
    column-gap: var(--lumo-space-l);
  }
  .gap-x-xl {
    column-gap: var(--lumo-space-xl);
  }

  /* === Gap (row) === */
  .gap-y-xs {
    row-gap: var(--lumo-space-xs);
  }
  .gap-y-s {
    row-gap: var(--lumo-space-s);
  }
  .gap-y-m {
    row-gap: var(--lumo-space-m);
  }
  .gap-y-l {
    row-gap: var(--lumo-space-l);
  }
  .gap-y-xl {
    row-gap: var(--lumo-space-xl);
  }

  /* === Grid auto flow === */
  .grid-flow-col {
    grid-auto-flow: column;
  }
  .grid-flow-row {
    grid-auto-flow: row;
  }

  /* === Grid columns === */
  .grid-cols-1 {
    grid-template-columns: repeat(1, minmax(0, 1fr));
  }
  .grid-cols-2 {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .grid-cols-3 {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .grid-cols-4 {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .grid-cols-5 {
    grid-template-columns: repeat(5, minmax(0, 1fr));
  }
  .grid-cols-6 {
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }
  .grid-cols-7 {
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .grid-cols-8 {
    grid-template-columns: repeat(8, minmax(0, 1fr));
  }
  .grid-cols-9 {
    grid-template-columns: repeat(9, minmax(0, 1fr));
  }
  .grid-cols-10 {
    grid-template-columns: repeat(10, minmax(0, 1fr));
  }
  .grid-cols-11 {
    grid-template-columns: repeat(11, minmax(0, 1fr));
  }
  .grid-cols-12 {
    grid-template-columns: repeat(12, minmax(0, 1fr));
  }

  /* === Grid rows === */
  .grid-rows-1 {
    grid-template-rows: repeat(1, minmax(0, 1fr));
  }
  .grid-rows-2 {
    grid-template-rows: repeat(2, minmax(0, 1fr));
  }
  .grid-rows-3 {
    grid-template-rows: repeat(3, minmax(0, 1fr));
  }
  .grid-rows-4 {
    grid-template-rows: repeat(4, minmax(0, 1fr));
  }
  .grid-rows-5 {
    grid-template-rows: repeat(5, minmax(0, 1fr));
  }
  .grid-rows-6 {
    grid-template-rows: repeat(6, minmax(0, 1fr));
  }

  /* === Justify content === */
  .justify-center {
    justify-content: center;
  }
  .justify-end {
    justify-content: flex-end;
  }
  .justify-start {
    justify-content: flex-start;
  }
  .justify-around {
    justify-content: space-around;
  }
  .justify-between {
    justify-content: space-between;
  }
  .justify-evenly {
    justify-content: space-evenly;
  }

  /* === Span (column) === */
  .col-span-1 {
    grid-column: span 1 / span 1;
  }
  .col-span-2 {
    grid-column: span 2 / span 2;
  }
  .col-span-3 {
    grid-column: span 3 / span 3;
  }
  .col-span-4 {
    grid-column: span 4 / span 4;
  }
  .col-span-5 {
    grid-column: span 5 / span 5;
  }
  .col-span-6 {
    grid-column: span 6 / span 6;
  }
  .col-span-7 {
    grid-column: span 7 / span 7;
  }
  .col-span-8 {
    grid-column: span 8 / span 8;
  }
  .col-span-9 {
    grid-column: span 9 / span 9;
  }
  .col-span-10 {
    grid-column: span 10 / span 10;
  }
  .col-span-11 {
    grid-column: span 11 / span 11;
  }
  .col-span-12 {
    grid-column: span 12 / span 12;
  }
  .col-span-full {
    grid-column: 1 / -1;
  }

  /* === Span (row) === */
  .row-span-1 {
    grid-row: span 1 / span 1;
  }
  .row-span-2 {
    grid-row: span 2 / span 2;
  }
  .row-span-3 {
    grid-row: span 3 / span 3;
  }
  .row-span-4 {
    grid-row: span 4 / span 4;
  }
  .row-span-5 {
    grid-row: span 5 / span 5;
  }
  .row-span-6 {
    grid-row: span 6 / span 6;
  }
  .row-span-full {
    grid-row: 1 / -1;
  }

  /* === Responsive design === */
  @media (min-width: 640px) {
    .sm\\:items-baseline {
      align-items: baseline;
    }
    .sm\\:items-center {
      align-items: center;
    }
    .sm\\:items-end {
      align-items: flex-end;
    }
    .sm\\:items-start {
      align-items: flex-start;
    }
    .sm\\:items-stretch {
      align-items: stretch;
    }
    .sm\\:flex-col {
      flex-direction: column;
    }
    .sm\\:flex-row {
      flex-direction: row;
    }
    .sm\\:grid-cols-1 {
      grid-template-columns: repeat(1, minmax(0, 1fr));
    }
    .sm\\:grid-cols-2 {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .sm\\:grid-cols-3 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .sm\\:grid-cols-4 {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .sm\\:grid-cols-5 {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .sm\\:grid-cols-6 {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .sm\\:grid-cols-7 {
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .sm\\:grid-cols-8 {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
    .sm\\:grid-cols-9 {
      grid-template-columns: repeat(9, minmax(0, 1fr));
    }
    .sm\\:grid-cols-10 {
      grid-template-columns: repeat(10, minmax(0, 1fr));
    }
    .sm\\:grid-cols-11 {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
    .sm\\:grid-cols-12 {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
  }

  @media (min-width: 768px) {
    .md\\:items-baseline {
      align-items: baseline;
    }
    .md\\:items-center {
      align-items: center;
    }
    .md\\:items-end {
      align-items: flex-end;
    }
    .md\\:items-start {
      align-items: flex-start;
    }
    .md\\:items-stretch {
      align-items: stretch;
    }
    .md\\:flex-col {
      flex-direction: column;
    }
    .md\\:flex-row {
      flex-direction: row;
    }
    .md\\:grid-cols-1 {
      grid-template-columns: repeat(1, minmax(0, 1fr));
    }
    .md\\:grid-cols-2 {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .md\\:grid-cols-3 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .md\\:grid-cols-4 {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .md\\:grid-cols-5 {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .md\\:grid-cols-6 {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .md\\:grid-cols-7 {
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .md\\:grid-cols-8 {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
    .md\\:grid-cols-9 {
      grid-template-columns: repeat(9, minmax(0, 1fr));
    }
    .md\\:grid-cols-10 {
      grid-template-columns: repeat(10, minmax(0, 1fr));
    }
    .md\\:grid-cols-11 {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
    .md\\:grid-cols-12 {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
  }
  @media (min-width: 1024px) {
    .lg\\:items-baseline {
      align-items: baseline;
    }
    .lg\\:items-center {
      align-items: center;
    }
    .lg\\:items-end {
      align-items: flex-end;
    }
    .lg\\:items-start {
      align-items: flex-start;
    }
    .lg\\:items-stretch {
      align-items: stretch;
    }
    .lg\\:flex-col {
      flex-direction: column;
    }
    .lg\\:flex-row {
      flex-direction: row;
    }
    .lg\\:grid-cols-1 {
      grid-template-columns: repeat(1, minmax(0, 1fr));
    }
    .lg\\:grid-cols-2 {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .lg\\:grid-cols-3 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .lg\\:grid-cols-4 {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .lg\\:grid-cols-5 {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .lg\\:grid-cols-6 {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .lg\\:grid-cols-7 {
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .lg\\:grid-cols-8 {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
    .lg\\:grid-cols-9 {
      grid-template-columns: repeat(9, minmax(0, 1fr));
    }
    .lg\\:grid-cols-10 {
      grid-template-columns: repeat(10, minmax(0, 1fr));
    }
    .lg\\:grid-cols-11 {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
    .lg\\:grid-cols-12 {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
  }
  @media (min-width: 1280px) {
    .xl\\:items-baseline {
      align-items: baseline;
    }
    .xl\\:items-center {
      align-items: center;
    }
    .xl\\:items-end {
      align-items: flex-end;
    }
    .xl\\:items-start {
      align-items: flex-start;
    }
    .xl\\:items-stretch {
      align-items: stretch;
    }
    .xl\\:flex-col {
      flex-direction: column;
    }
    .xl\\:flex-row {
      flex-direction: row;
    }
    .xl\\:grid-cols-1 {
      grid-template-columns: repeat(1, minmax(0, 1fr));
    }
    .xl\\:grid-cols-2 {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .xl\\:grid-cols-3 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .xl\\:grid-cols-4 {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .xl\\:grid-cols-5 {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .xl\\:grid-cols-6 {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .xl\\:grid-cols-7 {
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .xl\\:grid-cols-8 {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
    .xl\\:grid-cols-9 {
      grid-template-columns: repeat(9, minmax(0, 1fr));
    }
    .xl\\:grid-cols-10 {
      grid-template-columns: repeat(10, minmax(0, 1fr));
    }
    .xl\\:grid-cols-11 {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
    .xl\\:grid-cols-12 {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
  }
  @media (min-width: 1536px) {
    .\\32xl\\:items-baseline {
      align-items: baseline;
    }
    .\\32xl\\:items-center {
      align-items: center;
    }
    .\\32xl\\:items-end {
      align-items: flex-end;
    }
    .\\32xl\\:items-start {
      align-items: flex-start;
    }
    .\\32xl\\:items-stretch {
      align-items: stretch;
    }
    .\\32xl\\:flex-col {
      flex-direction: column;
    }
    .\\32xl\\:flex-row {
      flex-direction: row;
    }
    .\\32xl\\:grid-cols-1 {
      grid-template-columns: repeat(1, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-2 {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-3 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-4 {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-5 {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-6 {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-7 {
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-8 {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-9 {
      grid-template-columns: repeat(9, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-10 {
      grid-template-columns: repeat(10, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-11 {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
    .\\32xl\\:grid-cols-12 {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const di=k`
  /* === Aspect ratio === */
  .aspect-square {
    aspect-ratio: 1 / 1;
  }
  .aspect-video {
    aspect-ratio: 16 / 9;
  }

  /* === Box sizing === */
  .box-border {
    box-sizing: border-box;
  }
  .box-content {
    box-sizing: content-box;
  }

  /* === Display === */
  .block {
    display: block;
  }
  .flex {
    display: flex;
  }
  .grid {
    display: grid;
  }
  .hidden {
    display: none;
  }
  .inline {
    display: inline;
  }
  .inline-block {
    display: inline-block;
  }
  .inline-flex {
    display: inline-flex;
  }
  .inline-grid {
    display: inline-grid;
  }

  /* === Overflow === */
  .overflow-auto {
    overflow: auto;
  }
  .overflow-hidden {
    overflow: hidden;
  }
  .overflow-scroll {
    overflow: scroll;
  }

  /* === Position === */
  .absolute {
    position: absolute;
  }
  .fixed {
    position: fixed;
  }
  .static {
    position: static;
  }
  .sticky {
    position: sticky;
  }
  .relative {
    position: relative;
  }

  /* === Top, end, bottom, start === */
  .-bottom-xs {
    bottom: calc(var(--lumo-space-xs) / -1);
  }
  .-bottom-s {
    bottom: calc(var(--lumo-space-s) / -1);
  }
  .-bottom-m {
    bottom: calc(var(--lumo-space-m) / -1);
  }
  .-bottom-l {
    bottom: calc(var(--lumo-space-l) / -1);
  }
  .-bottom-xl {
    bottom: calc(var(--lumo-space-xl) / -1);
  }
  .-bottom-full {
    bottom: -100%;
  }
  .bottom-0 {
    bottom: 0;
  }
  .bottom-xs {
    bottom: var(--lumo-space-xs);
  }
  .bottom-s {
    bottom: var(--lumo-space-s);
  }
  .bottom-m {
    bottom: var(--lumo-space-m);
  }
  .bottom-l {
    bottom: var(--lumo-space-l);
  }
  .bottom-xl {
    bottom: var(--lumo-space-xl);
  }
  .bottom-auto {
    bottom: auto;
  }
  .bottom-full {
    bottom: 100%;
  }

  .-end-xs {
    inset-inline-end: calc(var(--lumo-space-xs) / -1);
  }
  .-end-s {
    inset-inline-end: calc(var(--lumo-space-s) / -1);
  }
  .-end-m {
    inset-inline-end: calc(var(--lumo-space-m) / -1);
  }
  .-end-l {
    inset-inline-end: calc(var(--lumo-space-l) / -1);
  }
  .-end-xl {
    inset-inline-end: calc(var(--lumo-space-xl) / -1);
  }
  .-end-full {
    inset-inline-end: -100%;
  }
  .end-0 {
    inset-inline-end: 0;
  }
  .end-xs {
    inset-inline-end: var(--lumo-space-xs);
  }
  .end-s {
    inset-inline-end: var(--lumo-space-s);
  }
  .end-m {
    inset-inline-end: var(--lumo-space-m);
  }
  .end-l {
    inset-inline-end: var(--lumo-space-l);
  }
  .end-xl {
    inset-inline-end: var(--lumo-space-xl);
  }
  .end-auto {
    inset-inline-end: auto;
  }
  .end-full {
    inset-inline-end: 100%;
  }

  .-start-xs {
    inset-inline-start: calc(var(--lumo-space-xs) / -1);
  }
  .-start-s {
    inset-inline-start: calc(var(--lumo-space-s) / -1);
  }
  .-start-m {
    inset-inline-start: calc(var(--lumo-space-m) / -1);
  }
  .-start-l {
    inset-inline-start: calc(var(--lumo-space-l) / -1);
  }
  .-start-xl {
    inset-inline-start: calc(var(--lumo-space-xl) / -1);
  }
  .-start-full {
    inset-inline-start: -100%;
  }
  .start-0 {
    inset-inline-start: 0;
  }
  .start-xs {
    inset-inline-start: var(--lumo-space-xs);
  }
  .start-s {
    inset-inline-start: var(--lumo-space-s);
  }
  .start-m {
    inset-inline-start: var(--lumo-space-m);
  }
  .start-l {
    inset-inline-start: var(--lumo-space-l);
  }
  .start-xl {
    inset-inline-start: var(--lumo-space-xl);
  }
  .start-auto {
    inset-inline-start: auto;
  }
  .start-full {
    inset-inline-start: 100%;
  }

  .-top-xs {
    top: calc(var(--lumo-space-xs) / -1);
  }
  .-top-s {
    top: calc(var(--lumo-space-s) / -1);
  }
  .-top-m {
    top: calc(var(--lumo-space-m) / -1);
  }
  .-top-l {
    top: calc(var(--lumo-space-l) / -1);
  }
  .-top-xl {
    top: calc(var(--lumo-space-xl) / -1);
  }
  .-top-full {
    top: -100%;
  }
  .top-0 {
    top: 0;
  }
  .top-xs {
    top: var(--lumo-space-xs);
  }
  .top-s {
    top: var(--lumo-space-s);
  }
  .top-m {
    top: var(--lumo-space-m);
  }
  .top-l {
    top: var(--lumo-space-l);
  }
  .top-xl {
    top: var(--lumo-space-xl);
  }
  .top-auto {
    top: auto;
  }
  .top-full {
    top: 100%;
  }

  /* === Visibility === */
  .invisible {
    visibility: hidden;
  }
  .visible {
    visibility: visible;
  }

  /* === Z-index === */
  .z-0 {
    z-index: 0;
  }
  .z-10 {
    z-index: 10;
  }
  .z-20 {
    z-index: 20;
  }
  .z-30 {
    z-index: 30;
  }
  .z-40 {
    z-index: 40;
  }
  .z-50 {
    z-index: 50;
  }
  .z-auto {
    z-index: auto;
  }

  /* === Responsive design === */
  @media (min-width: 640px) {
    /* Display */
    .sm\\:block {
      display: block;
    }
    .sm\\:flex {
      display: flex;
    }
    .sm\\:grid {
      display: grid;
    }
    .sm\\:hidden {
      display: none;
    }
    .sm\\:inline {
      display: inline;
    }
    .sm\\:inline-block {
      display: inline-block;
    }
    .sm\\:inline-flex {
      display: inline-flex;
    }
    .sm\\:inline-grid {
      display: inline-grid;
    }

    /* Position */
    .sm\\:absolute {
      position: absolute;
    }
    .sm\\:fixed {
      position: fixed;
    }
    .sm\\:relative {
      position: relative;
    }
    .sm\\:static {
      position: static;
    }
    .sm\\:sticky {
      position: sticky;
    }
  }
  @media (min-width: 768px) {
    /* Display */
    .md\\:block {
      display: block;
    }
    .md\\:flex {
      display: flex;
    }
    .md\\:grid {
      display: grid;
    }
    .md\\:hidden {
      display: none;
    }
    .md\\:inline {
      display: inline;
    }
    .md\\:inline-block {
      display: inline-block;
    }
    .md\\:inline-flex {
      display: inline-flex;
    }
    .md\\:inline-grid {
      display: inline-grid;
    }

    /* Position */
    .md\\:absolute {
      position: absolute;
    }
    .md\\:fixed {
      position: fixed;
    }
    .md\\:relative {
      position: relative;
    }
    .md\\:static {
      position: static;
    }
    .md\\:sticky {
      position: sticky;
    }
  }
  @media (min-width: 1024px) {
    /* Display */
    .lg\\:block {
      display: block;
    }
    .lg\\:flex {
      display: flex;
    }
    .lg\\:grid {
      display: grid;
    }
    .lg\\:hidden {
      display: none;
    }
    .lg\\:inline {
      display: inline;
    }
    .lg\\:inline-block {
      display: inline-block;
    }
    .lg\\:inline-flex {
      display: inline-flex;
    }
    .lg\\:inline-grid {
      display: inline-grid;
    }

    /* Position */
    .lg\\:absolute {
      position: absolute;
    }
    .lg\\:fixed {
      position: fixed;
    }
    .lg\\:relative {
      position: relative;
    }
    .lg\\:static {
      position: static;
    }
    .lg\\:sticky {
      position: sticky;
    }
  }
  @media (min-width: 1280px) {
    /* Display */
    .xl\\:block {
      display: block;
    }
    .xl\\:flex {
      display: flex;
    }
    .xl\\:grid {
      display: grid;
    }
    .xl\\:hidden {
      display: none;
    }
    .xl\\:inline {
      display: inline;
    }
    .xl\\:inline-block {
      display: inline-block;
    }
    .xl\\:inline-flex {
      display: inline-flex;
    }
    .xl\\:inline-grid {
      display: inline-grid;
    }

    /* Position */
    .xl\\:absolute {
      position: absolute;
    }
    .xl\\:fixed {
      position: fixed;
    }
    .xl\\:relative {
      position: relative;
    }
    .xl\\:static {
      position: static;
    }
    .xl\\:sticky {
      position: sticky;
    }
  }
  @media (min-width: 1536px) {
    /* Display */
    .\\32xl\\:block {
      display: block;
    }
    .\\32xl\\:flex {
      display: flex;
    }
    .\\32xl\\:grid {
      display: grid;
    }
    .\\32xl\\:hidden {
      display: none;
    }
    .\\32xl\\:inline {
      display: inline;
    }
    .\\32xl\\:inline-block {
      display: inline-block;
    }
    .\\32xl\\:inline-flex {
      display: inline-flex;
    }
    .\\32xl\\:inline-grid {
      display: inline-grid;
    }

    /* Position */
    .\\32xl\\:absolute {
      position: absolute;
    }
    .\\32xl\\:fixed {
      position: fixed;
    }
    .\\32xl\\:relative {
      position: relative;
    }
    .\\32xl\\:static {
      position: static;
    }
    .\\32xl\\:sticky {
      position: sticky;
    }
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const mi=k`
  /* === Box shadow === */
  .shadow-none {
    box-shadow: none;
  }
  .shadow-xs {
    box-shadow: var(--lumo-box-shadow-xs);
  }
  .shadow-s {
    box-shadow: var(--lumo-box-shadow-s);
  }
  .shadow-m {
    box-shadow: var(--lumo-box-shadow-m);
  }
  .shadow-l {
    box-shadow: var(--lumo-box-shadow-l);
  }
  .shadow-xl {
    box-shadow: var(--lumo-box-shadow-xl);
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ui=k`
  /* === Height === */
  .h-0 {
    height: 0;
  }
  .h-xs {
    height: var(--lumo-size-xs);
  }
  .h-s {
    height: var(--lumo-size-s);
  }
  .h-m {
    height: var(--lumo-size-m);
  }
  .h-l {
    height: var(--lumo-size-l);
  }
  .h-xl {
    height: var(--lumo-size-xl);
  }
  .h-auto {
    height: auto;
  }
  .h-full {
    height: 100%;
  }
  .h-screen {
    height: 100vh;
  }

  /* === Height (max) === */
  .max-h-full {
    max-height: 100%;
  }
  .max-h-screen {
    max-height: 100vh;
  }

  /* === Height (min) === */
  .min-h-0 {
    min-height: 0;
  }
  .min-h-full {
    min-height: 100%;
  }
  .min-h-screen {
    min-height: 100vh;
  }

  /* === Icon sizing === */
  .icon-s {
    height: var(--lumo-icon-size-s);
    width: var(--lumo-icon-size-s);
  }
  .icon-m {
    height: var(--lumo-icon-size-m);
    width: var(--lumo-icon-size-m);
  }
  .icon-l {
    height: var(--lumo-icon-size-l);
    width: var(--lumo-icon-size-l);
  }

  /* === Width === */
  .w-xs {
    width: var(--lumo-size-xs);
  }
  .w-s {
    width: var(--lumo-size-s);
  }
  .w-m {
    width: var(--lumo-size-m);
  }
  .w-l {
    width: var(--lumo-size-l);
  }
  .w-xl {
    width: var(--lumo-size-xl);
  }
  .w-auto {
    width: auto;
  }
  .w-full {
    width: 100%;
  }

  /* === Width (max) === */
  .max-w-full {
    max-width: 100%;
  }
  .max-w-screen-sm {
    max-width: 640px;
  }
  .max-w-screen-md {
    max-width: 768px;
  }
  .max-w-screen-lg {
    max-width: 1024px;
  }
  .max-w-screen-xl {
    max-width: 1280px;
  }
  .max-w-screen-2xl {
    max-width: 1536px;
  }

  /* === Width (min) === */
  .min-w-0 {
    min-width: 0;
  }
  .min-w-full {
    min-width: 100%;
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const pi=k`
  /* === Margin === */
  .-m-xs {
    margin: calc(var(--lumo-space-xs) / -1);
  }
  .-m-s {
    margin: calc(var(--lumo-space-s) / -1);
  }
  .-m-m {
    margin: calc(var(--lumo-space-m) / -1);
  }
  .-m-l {
    margin: calc(var(--lumo-space-l) / -1);
  }
  .-m-xl {
    margin: calc(var(--lumo-space-xl) / -1);
  }
  .m-0 {
    margin: 0;
  }
  .m-xs {
    margin: var(--lumo-space-xs);
  }
  .m-s {
    margin: var(--lumo-space-s);
  }
  .m-m {
    margin: var(--lumo-space-m);
  }
  .m-l {
    margin: var(--lumo-space-l);
  }
  .m-xl {
    margin: var(--lumo-space-xl);
  }
  .m-auto {
    margin: auto;
  }

  /* === Margin (bottom) === */
  .-mb-xs {
    margin-bottom: calc(var(--lumo-space-xs) / -1);
  }
  .-mb-s {
    margin-bottom: calc(var(--lumo-space-s) / -1);
  }
  .-mb-m {
    margin-bottom: calc(var(--lumo-space-m) / -1);
  }
  .-mb-l {
    margin-bottom: calc(var(--lumo-space-l) / -1);
  }
  .-mb-xl {
    margin-bottom: calc(var(--lumo-space-xl) / -1);
  }
  .mb-0 {
    margin-bottom: 0;
  }
  .mb-xs {
    margin-bottom: var(--lumo-space-xs);
  }
  .mb-s {
    margin-bottom: var(--lumo-space-s);
  }
  .mb-m {
    margin-bottom: var(--lumo-space-m);
  }
  .mb-l {
    margin-bottom: var(--lumo-space-l);
  }
  .mb-xl {
    margin-bottom: var(--lumo-space-xl);
  }
  .mb-auto {
    margin-bottom: auto;
  }

  /* === Margin (end) === */
  .-me-xs {
    margin-inline-end: calc(var(--lumo-space-xs) / -1);
  }
  .-me-s {
    margin-inline-end: calc(var(--lumo-space-s) / -1);
  }
  .-me-m {
    margin-inline-end: calc(var(--lumo-space-m) / -1);
  }
  .-me-l {
    margin-inline-end: calc(var(--lumo-space-l) / -1);
  }
  .-me-xl {
    margin-inline-end: calc(var(--lumo-space-xl) / -1);
  }
  .me-0 {
    margin-inline-end: 0;
  }
  .me-xs {
    margin-inline-end: var(--lumo-space-xs);
  }
  .me-s {
    margin-inline-end: var(--lumo-space-s);
  }
  .me-m {
    margin-inline-end: var(--lumo-space-m);
  }
  .me-l {
    margin-inline-end: var(--lumo-space-l);
  }
  .me-xl {
    margin-inline-end: var(--lumo-space-xl);
  }
  .me-auto {
    margin-inline-end: auto;
  }

  /* === Margin (horizontal) === */
  .-mx-xs {
    margin-inline: calc(var(--lumo-space-xs) / -1);
  }
  .-mx-s {
    margin-inline: calc(var(--lumo-space-s) / -1);
  }
  .-mx-m {
    margin-inline: calc(var(--lumo-space-m) / -1);
  }
  .-mx-l {
    margin-inline: calc(var(--lumo-space-l) / -1);
  }
  .-mx-xl {
    margin-inline: calc(var(--lumo-space-xl) / -1);
  }
  .mx-0 {
    margin-inline: 0;
  }
  .mx-xs {
    margin-inline: var(--lumo-space-xs);
  }
  .mx-s {
    margin-inline: var(--lumo-space-s);
  }
  .mx-m {
    margin-inline: var(--lumo-space-m);
  }
  .mx-l {
    margin-inline: var(--lumo-space-l);
  }
  .mx-xl {
    margin-inline: var(--lumo-space-xl);
  }
  .mx-auto {
    margin-inline: auto;
  }

  /* === Margin (left) === */
  .-ml-xs {
    margin-left: calc(var(--lumo-space-xs) / -1);
  }
  .-ml-s {
    margin-left: calc(var(--lumo-space-s) / -1);
  }
  .-ml-m {
    margin-left: calc(var(--lumo-space-m) / -1);
  }
  .-ml-l {
    margin-left: calc(var(--lumo-space-l) / -1);
  }
  .-ml-xl {
    margin-left: calc(var(--lumo-space-xl) / -1);
  }
  .ml-0 {
    margin-left: 0;
  }
  .ml-xs {
    margin-left: var(--lumo-space-xs);
  }
  .ml-s {
    margin-left: var(--lumo-space-s);
  }
  .ml-m {
    margin-left: var(--lumo-space-m);
  }
  .ml-l {
    margin-left: var(--lumo-space-l);
  }
  .ml-xl {
    margin-left: var(--lumo-space-xl);
  }
  .ml-auto {
    margin-left: auto;
  }

  /* === Margin (right) === */
  .-mr-xs {
    margin-right: calc(var(--lumo-space-xs) / -1);
  }
  .-mr-s {
    margin-right: calc(var(--lumo-space-s) / -1);
  }
  .-mr-m {
    margin-right: calc(var(--lumo-space-m) / -1);
  }
  .-mr-l {
    margin-right: calc(var(--lumo-space-l) / -1);
  }
  .-mr-xl {
    margin-right: calc(var(--lumo-space-xl) / -1);
  }
  .mr-0 {
    margin-right: 0;
  }
  .mr-xs {
    margin-right: var(--lumo-space-xs);
  }
  .mr-s {
    margin-right: var(--lumo-space-s);
  }
  .mr-m {
    margin-right: var(--lumo-space-m);
  }
  .mr-l {
    margin-right: var(--lumo-space-l);
  }
  .mr-xl {
    margin-right: var(--lumo-space-xl);
  }
  .mr-auto {
    margin-right: auto;
  }

  /* === Margin (start) === */
  .-ms-xs {
    margin-inline-start: calc(var(--lumo-space-xs) / -1);
  }
  .-ms-s {
    margin-inline-start: calc(var(--lumo-space-s) / -1);
  }
  .-ms-m {
    margin-inline-start: calc(var(--lumo-space-m) / -1);
  }
  .-ms-l {
    margin-inline-start: calc(var(--lumo-space-l) / -1);
  }
  .-ms-xl {
    margin-inline-start: calc(var(--lumo-space-xl) / -1);
  }
  .ms-0 {
    margin-inline-start: 0;
  }
  .ms-xs {
    margin-inline-start: var(--lumo-space-xs);
  }
  .ms-s {
    margin-inline-start: var(--lumo-space-s);
  }
  .ms-m {
    margin-inline-start: var(--lumo-space-m);
  }
  .ms-l {
    margin-inline-start: var(--lumo-space-l);
  }
  .ms-xl {
    margin-inline-start: var(--lumo-space-xl);
  }
  .ms-auto {
    margin-inline-start: auto;
  }

  /* === Margin (top) === */
  .-mt-xs {
    margin-top: calc(var(--lumo-space-xs) / -1);
  }
  .-mt-s {
    margin-top: calc(var(--lumo-space-s) / -1);
  }
  .-mt-m {
    margin-top: calc(var(--lumo-space-m) / -1);
  }
  .-mt-l {
    margin-top: calc(var(--lumo-space-l) / -1);
  }
  .-mt-xl {
    margin-top: calc(var(--lumo-space-xl) / -1);
  }
  .mt-0 {
    margin-top: 0;
  }
  .mt-xs {
    margin-top: var(--lumo-space-xs);
  }
  .mt-s {
    margin-top: var(--lumo-space-s);
  }
  .mt-m {
    margin-top: var(--lumo-space-m);
  }
  .mt-l {
    margin-top: var(--lumo-space-l);
  }
  .mt-xl {
    margin-top: var(--lumo-space-xl);
  }
  .mt-auto {
    margin-top: auto;
  }

  /* === Margin (vertical) === */
  .-my-xs {
    margin-block: calc(var(--lumo-space-xs) / -1);
  }
  .-my-s {
    margin-block: calc(var(--lumo-space-s) / -1);
  }
  .-my-m {
    margin-block: calc(var(--lumo-space-m) / -1);
  }
  .-my-l {
    margin-block: calc(var(--lumo-space-l) / -1);
  }
  .-my-xl {
    margin-block: calc(var(--lumo-space-xl) / -1);
  }
  .my-0 {
    margin-block: 0;
  }
  .my-xs {
    margin-block: var(--lumo-space-xs);
  }
  .my-s {
    margin-block: var(--lumo-space-s);
  }
  .my-m {
    margin-block: var(--lumo-space-m);
  }
  .my-l {
    margin-block: var(--lumo-space-l);
  }
  .my-xl {
    margin-block: var(--lumo-space-xl);
  }
  .my-auto {
    margin-block: auto;
  }

  /* === Padding === */
  .p-0 {
    padding: 0;
  }
  .p-xs {
    padding: var(--lumo-space-xs);
  }
  .p-s {
    padding: var(--lumo-space-s);
  }
  .p-m {
    padding: var(--lumo-space-m);
  }
  .p-l {
    padding: var(--lumo-space-l);
  }
  .p-xl {
    padding: var(--lumo-space-xl);
  }

  /* === Padding (bottom) === */
  .pb-0 {
    padding-bottom: 0;
  }
  .pb-xs {
    padding-bottom: var(--lumo-space-xs);
  }
  .pb-s {
    padding-bottom: var(--lumo-space-s);
  }
  .pb-m {
    padding-bottom: var(--lumo-space-m);
  }
  .pb-l {
    padding-bottom: var(--lumo-space-l);
  }
  .pb-xl {
    padding-bottom: var(--lumo-space-xl);
  }

  /* === Padding (end) === */
  .pe-0 {
    padding-inline-end: 0;
  }
  .pe-xs {
    padding-inline-end: var(--lumo-space-xs);
  }
  .pe-s {
    padding-inline-end: var(--lumo-space-s);
  }
  .pe-m {
    padding-inline-end: var(--lumo-space-m);
  }
  .pe-l {
    padding-inline-end: var(--lumo-space-l);
  }
  .pe-xl {
    padding-inline-end: var(--lumo-space-xl);
  }

  /* === Padding (horizontal) === */
  .px-0 {
    padding-left: 0;
    padding-right: 0;
  }
  .px-xs {
    padding-left: var(--lumo-space-xs);
    padding-right: var(--lumo-space-xs);
  }
  .px-s {
    padding-left: var(--lumo-space-s);
    padding-right: var(--lumo-space-s);
  }
  .px-m {
    padding-left: var(--lumo-space-m);
    padding-right: var(--lumo-space-m);
  }
  .px-l {
    padding-left: var(--lumo-space-l);
    padding-right: var(--lumo-space-l);
  }
  .px-xl {
    padding-left: var(--lumo-space-xl);
    padding-right: var(--lumo-space-xl);
  }

  /* === Padding (left) === */
  .pl-0 {
    padding-left: 0;
  }
  .pl-xs {
    padding-left: var(--lumo-space-xs);
  }
  .pl-s {
    padding-left: var(--lumo-space-s);
  }
  .pl-m {
    padding-left: var(--lumo-space-m);
  }
  .pl-l {
    padding-left: var(--lumo-space-l);
  }
  .pl-xl {
    padding-left: var(--lumo-space-xl);
  }

  /* === Padding (right) === */
  .pr-0 {
    padding-right: 0;
  }
  .pr-xs {
    padding-right: var(--lumo-space-xs);
  }
  .pr-s {
    padding-right: var(--lumo-space-s);
  }
  .pr-m {
    padding-right: var(--lumo-space-m);
  }
  .pr-l {
    padding-right: var(--lumo-space-l);
  }
  .pr-xl {
    padding-right: var(--lumo-space-xl);
  }

  /* === Padding (start) === */
  .ps-0 {
    padding-inline-start: 0;
  }
  .ps-xs {
    padding-inline-start: var(--lumo-space-xs);
  }
  .ps-s {
    padding-inline-start: var(--lumo-space-s);
  }
  .ps-m {
    padding-inline-start: var(--lumo-space-m);
  }
  .ps-l {
    padding-inline-start: var(--lumo-space-l);
  }
  .ps-xl {
    padding-inline-start: var(--lumo-space-xl);
  }

  /* === Padding (top) === */
  .pt-0 {
    padding-top: 0;
  }
  .pt-xs {
    padding-top: var(--lumo-space-xs);
  }
  .pt-s {
    padding-top: var(--lumo-space-s);
  }
  .pt-m {
    padding-top: var(--lumo-space-m);
  }
  .pt-l {
    padding-top: var(--lumo-space-l);
  }
  .pt-xl {
    padding-top: var(--lumo-space-xl);
  }

  /* === Padding (vertical) === */
  .py-0 {
    padding-bottom: 0;
    padding-top: 0;
  }
  .py-xs {
    padding-bottom: var(--lumo-space-xs);
    padding-top: var(--lumo-space-xs);
  }
  .py-s {
    padding-bottom: var(--lumo-space-s);
    padding-top: var(--lumo-space-s);
  }
  .py-m {
    padding-bottom: var(--lumo-space-m);
    padding-top: var(--lumo-space-m);
  }
  .py-l {
    padding-bottom: var(--lumo-space-l);
    padding-top: var(--lumo-space-l);
  }
  .py-xl {
    padding-bottom: var(--lumo-space-xl);
    padding-top: var(--lumo-space-xl);
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const hi=k`
  .transition {
    transition-property: -webkit-backdrop-filter, backdrop-filter, background-color, border-color, box-shadow, color,
      fill, filter, opacity, rotate, scale, stroke, text-decoration-color, transform, translate;
    transition-timing-function: var(--lumo-utility-transition-timing-function, cubic-bezier(0.4, 0, 0.2, 1));
    transition-duration: var(--lumo-utility-transition-duration, 150ms);
  }

  .transition-all {
    transition-property: all;
    transition-timing-function: var(--lumo-utility-transition-timing-function, cubic-bezier(0.4, 0, 0.2, 1));
    transition-duration: var(--lumo-utility-transition-duration, 150ms);
  }

  .transition-colors {
    transition-property: background-color, border-color, color, fill, stroke, text-decoration-color;
    transition-timing-function: var(--lumo-utility-transition-timing-function, cubic-bezier(0.4, 0, 0.2, 1));
    transition-duration: var(--lumo-utility-transition-duration, 150ms);
  }

  .transition-opacity {
    transition-property: opacity;
    transition-timing-function: var(--lumo-utility-transition-timing-function, cubic-bezier(0.4, 0, 0.2, 1));
    transition-duration: var(--lumo-utility-transition-duration, 150ms);
  }

  .transition-shadow {
    transition-property: box-shadow;
    transition-timing-function: var(--lumo-utility-transition-timing-function, cubic-bezier(0.4, 0, 0.2, 1));
    transition-duration: var(--lumo-utility-transition-duration, 150ms);
  }

  .transition-transform {
    transition-property: rotate, scale, transform, translate;
    transition-timing-function: var(--lumo-utility-transition-timing-function, cubic-bezier(0.4, 0, 0.2, 1));
    transition-duration: var(--lumo-utility-transition-duration, 150ms);
  }

  .transition-none {
    transition-property: none;
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const fi=k`
  /* === Font size === */
  .text-2xs {
    font-size: var(--lumo-font-size-xxs);
  }
  .text-xs {
    font-size: var(--lumo-font-size-xs);
  }
  .text-s {
    font-size: var(--lumo-font-size-s);
  }
  .text-m {
    font-size: var(--lumo-font-size-m);
  }
  .text-l {
    font-size: var(--lumo-font-size-l);
  }
  .text-xl {
    font-size: var(--lumo-font-size-xl);
  }
  .text-2xl {
    font-size: var(--lumo-font-size-xxl);
  }
  .text-3xl {
    font-size: var(--lumo-font-size-xxxl);
  }

  /* === Font weight === */
  .font-thin {
    font-weight: 100;
  }
  .font-extralight {
    font-weight: 200;
  }
  .font-light {
    font-weight: 300;
  }
  .font-normal {
    font-weight: 400;
  }
  .font-medium {
    font-weight: 500;
  }
  .font-semibold {
    font-weight: 600;
  }
  .font-bold {
    font-weight: 700;
  }
  .font-extrabold {
    font-weight: 800;
  }
  .font-black {
    font-weight: 900;
  }

  /* === Line clamp === */
  [class*='line-clamp-'] {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
  }
  .line-clamp-1 {
    -webkit-line-clamp: 1;
  }
  .line-clamp-2 {
    -webkit-line-clamp: 2;
  }
  .line-clamp-3 {
    -webkit-line-clamp: 3;
  }
  .line-clamp-4 {
    -webkit-line-clamp: 4;
  }
  .line-clamp-5 {
    -webkit-line-clamp: 5;
  }
  .line-clamp-6 {
    -webkit-line-clamp: 6;
  }

  /* === Line height === */
  .leading-none {
    line-height: 1;
  }
  .leading-xs {
    line-height: var(--lumo-line-height-xs);
  }
  .leading-s {
    line-height: var(--lumo-line-height-s);
  }
  .leading-m {
    line-height: var(--lumo-line-height-m);
  }

  /* === List style type === */
  .list-none {
    list-style-type: none;
  }

  /* === Text alignment === */
  .text-left {
    text-align: left;
  }
  .text-center {
    text-align: center;
  }
  .text-right {
    text-align: right;
  }
  .text-justify {
    text-align: justify;
  }

  /* === Text color === */
  .text-header {
    color: var(--lumo-header-text-color);
  }
  .text-body {
    color: var(--lumo-body-text-color);
  }
  .text-secondary {
    color: var(--lumo-secondary-text-color);
  }
  .text-tertiary {
    color: var(--lumo-tertiary-text-color);
  }
  .text-disabled {
    color: var(--lumo-disabled-text-color);
  }
  .text-primary {
    color: var(--lumo-primary-text-color);
  }
  .text-primary-contrast {
    color: var(--lumo-primary-contrast-color);
  }
  .text-error {
    color: var(--lumo-error-text-color);
  }
  .text-error-contrast {
    color: var(--lumo-error-contrast-color);
  }
  .text-success {
    color: var(--lumo-success-text-color);
  }
  .text-success-contrast {
    color: var(--lumo-success-contrast-color);
  }
  .text-warning {
    color: var(--lumo-warning-text-color);
  }
  .text-warning-contrast {
    color: var(--lumo-warning-contrast-color);
  }

  /* == Text decoration === */
  .line-through {
    text-decoration-line: line-through;
  }
  .no-underline {
    text-decoration-line: none;
  }
  .underline {
    text-decoration-line: underline;
  }

  /* === Text overflow === */
  .overflow-clip {
    text-overflow: clip;
  }
  .overflow-ellipsis {
    text-overflow: ellipsis;
  }

  /* === Text transform === */
  .capitalize {
    text-transform: capitalize;
  }
  .lowercase {
    text-transform: lowercase;
  }
  .uppercase {
    text-transform: uppercase;
  }

  /* === Whitespace === */
  .whitespace-normal {
    white-space: normal;
  }
  .whitespace-break-spaces {
    white-space: normal;
  }
  .whitespace-nowrap {
    white-space: nowrap;
  }
  .whitespace-pre {
    white-space: pre;
  }
  .whitespace-pre-line {
    white-space: pre-line;
  }
  .whitespace-pre-wrap {
    white-space: pre-wrap;
  }

  /* === Responsive design === */
  @media (min-width: 640px) {
    .sm\\:text-2xs {
      font-size: var(--lumo-font-size-xxs);
    }
    .sm\\:text-xs {
      font-size: var(--lumo-font-size-xs);
    }
    .sm\\:text-s {
      font-size: var(--lumo-font-size-s);
    }
    .sm\\:text-m {
      font-size: var(--lumo-font-size-m);
    }
    .sm\\:text-l {
      font-size: var(--lumo-font-size-l);
    }
    .sm\\:text-xl {
      font-size: var(--lumo-font-size-xl);
    }
    .sm\\:text-2xl {
      font-size: var(--lumo-font-size-xxl);
    }
    .sm\\:text-3xl {
      font-size: var(--lumo-font-size-xxxl);
    }
  }
  @media (min-width: 768px) {
    .md\\:text-2xs {
      font-size: var(--lumo-font-size-xxs);
    }
    .md\\:text-xs {
      font-size: var(--lumo-font-size-xs);
    }
    .md\\:text-s {
      font-size: var(--lumo-font-size-s);
    }
    .md\\:text-m {
      font-size: var(--lumo-font-size-m);
    }
    .md\\:text-l {
      font-size: var(--lumo-font-size-l);
    }
    .md\\:text-xl {
      font-size: var(--lumo-font-size-xl);
    }
    .md\\:text-2xl {
      font-size: var(--lumo-font-size-xxl);
    }
    .md\\:text-3xl {
      font-size: var(--lumo-font-size-xxxl);
    }
  }
  @media (min-width: 1024px) {
    .lg\\:text-2xs {
      font-size: var(--lumo-font-size-xxs);
    }
    .lg\\:text-xs {
      font-size: var(--lumo-font-size-xs);
    }
    .lg\\:text-s {
      font-size: var(--lumo-font-size-s);
    }
    .lg\\:text-m {
      font-size: var(--lumo-font-size-m);
    }
    .lg\\:text-l {
      font-size: var(--lumo-font-size-l);
    }
    .lg\\:text-xl {
      font-size: var(--lumo-font-size-xl);
    }
    .lg\\:text-2xl {
      font-size: var(--lumo-font-size-xxl);
    }
    .lg\\:text-3xl {
      font-size: var(--lumo-font-size-xxxl);
    }
  }
  @media (min-width: 1280px) {
    .xl\\:text-2xs {
      font-size: var(--lumo-font-size-xxs);
    }
    .xl\\:text-xs {
      font-size: var(--lumo-font-size-xs);
    }
    .xl\\:text-s {
      font-size: var(--lumo-font-size-s);
    }
    .xl\\:text-m {
      font-size: var(--lumo-font-size-m);
    }
    .xl\\:text-l {
      font-size: var(--lumo-font-size-l);
    }
    .xl\\:text-xl {
      font-size: var(--lumo-font-size-xl);
    }
    .xl\\:text-2xl {
      font-size: var(--lumo-font-size-xxl);
    }
    .xl\\:text-3xl {
      font-size: var(--lumo-font-size-xxxl);
    }
  }
  @media (min-width: 1536px) {
    .\\32xl\\:text-2xs {
      font-size: var(--lumo-font-size-xxs);
    }
    .\\32xl\\:text-xs {
      font-size: var(--lumo-font-size-xs);
    }
    .\\32xl\\:text-s {
      font-size: var(--lumo-font-size-s);
    }
    .\\32xl\\:text-m {
      font-size: var(--lumo-font-size-m);
    }
    .\\32xl\\:text-l {
      font-size: var(--lumo-font-size-l);
    }
    .\\32xl\\:text-xl {
      font-size: var(--lumo-font-size-xl);
    }
    .\\32xl\\:text-2xl {
      font-size: var(--lumo-font-size-xxl);
    }
    .\\32xl\\:text-3xl {
      font-size: var(--lumo-font-size-xxxl);
    }
  }
`;/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const nt=k`
${ni}
${ai}
${si}
${li}
${ci}
${di}
${mi}
${ui}
${pi}
${hi}
${fi}
`;Le("",nt,{moduleId:"lumo-utility"});/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */W("utility",nt);(function(){if(typeof document>"u"||"adoptedStyleSheets"in document)return;var r="ShadyCSS"in window&&!ShadyCSS.nativeShadow,e=document.implementation.createHTMLDocument(""),t=new WeakMap,o=typeof DOMException=="object"?Error:DOMException,i=Object.defineProperty,n=Array.prototype.forEach,a=/@import.+?;?$/gm;function s(m){var u=m.replace(a,"");return u!==m&&console.warn("@import rules are not allowed here. See https://github.com/WICG/construct-stylesheets/issues/119#issuecomment-588352418"),u.trim()}function l(m){return"isConnected"in m?m.isConnected:document.contains(m)}function p(m){return m.filter(function(u,v){return m.indexOf(u)===v})}function d(m,u){return m.filter(function(v){return u.indexOf(v)===-1})}function c(m){m.parentNode.removeChild(m)}function h(m){return m.shadowRoot||t.get(m)}var f=["addRule","deleteRule","insertRule","removeRule"],g=CSSStyleSheet,S=g.prototype;S.replace=function(){return Promise.reject(new o("Can't call replace on non-constructed CSSStyleSheets."))},S.replaceSync=function(){throw new o("Failed to execute 'replaceSync' on 'CSSStyleSheet': Can't call replaceSync on non-constructed CSSStyleSheets.")};function w(m){return typeof m=="object"?j.isPrototypeOf(m)||S.isPrototypeOf(m):!1}function A(m){return typeof m=="object"?S.isPrototypeOf(m):!1}var P=new WeakMap,E=new WeakMap,x=new WeakMap,N=new WeakMap;function U(m,u){var v=document.createElement("style");return x.get(m).set(u,v),E.get(m).push(u),v}function F(m,u){return x.get(m).get(u)}function q(m,u){x.get(m).delete(u),E.set(m,E.get(m).filter(function(v){return v!==u}))}function T(m,u){requestAnimationFrame(function(){u.textContent=P.get(m).textContent,N.get(m).forEach(function(v){return u.sheet[v.method].apply(u.sheet,v.args)})})}function y(m){if(!P.has(m))throw new TypeError("Illegal invocation")}function I(){var m=this,u=document.createElement("style");e.body.appendChild(u),P.set(m,u),E.set(m,[]),x.set(m,new WeakMap),N.set(m,[])}var j=I.prototype;j.replace=function(u){try{return this.replaceSync(u),Promise.resolve(this)}catch(v){return Promise.reject(v)}},j.replaceSync=function(u){if(y(this),typeof u=="string"){var v=this;P.get(v).textContent=s(u),N.set(v,[]),E.get(v).forEach(function(R){R.isConnected()&&T(v,F(v,R))})}},i(j,"cssRules",{configurable:!0,enumerable:!0,get:function(){return y(this),P.get(this).sheet.cssRules}}),i(j,"media",{configurable:!0,enumerable:!0,get:function(){return y(this),P.get(this).sheet.media}}),f.forEach(function(m){j[m]=function(){var u=this;y(u);var v=arguments;N.get(u).push({method:m,args:v}),E.get(u).forEach(function(O){if(O.isConnected()){var C=F(u,O).sheet;C[m].apply(C,v)}});var R=P.get(u).sheet;return R[m].apply(R,v)}}),i(I,Symbol.hasInstance,{configurable:!0,value:w});var be={childList:!0,subtree:!0},at=new WeakMap;function ie(m){var u=at.get(m);return u||(u=new ct(m),at.set(m,u)),u}function st(m){i(m.prototype,"adoptedStyleSheets",{configurable:!0,enumerable:!0,get:function(){return ie(this).sheets},set:function(u){ie(this).update(u)}})}function Me(m,u){for(var v=document.createNodeIterator(m,NodeFilter.SHOW_ELEMENT,function(O){return h(O)?NodeFilter.FILTER_ACCEPT:NodeFilter.FILTER_REJECT},null,!1),R=void 0;R=v.nextNode();)u(h(R))}var xe=new WeakMap,ne=new WeakMap,we=new WeakMap;function hr(m,u){return u instanceof HTMLStyleElement&&ne.get(m).some(function(v){return F(v,m)})}function lt(m){var u=xe.get(m);return u instanceof Document?u.body:u}function Ne(m){var u=document.createDocumentFragment(),v=ne.get(m),R=we.get(m),O=lt(m);R.disconnect(),v.forEach(function(C){u.appendChild(F(C,m)||U(C,m))}),O.insertBefore(u,null),R.observe(O,be),v.forEach(function(C){T(C,F(C,m))})}function ct(m){var u=this;u.sheets=[],xe.set(u,m),ne.set(u,[]),we.set(u,new MutationObserver(function(v,R){if(!document){R.disconnect();return}v.forEach(function(O){r||n.call(O.addedNodes,function(C){C instanceof Element&&Me(C,function(ae){ie(ae).connect()})}),n.call(O.removedNodes,function(C){C instanceof Element&&(hr(u,C)&&Ne(u),r||Me(C,function(ae){ie(ae).disconnect()}))})})}))}if(ct.prototype={isConnected:function(){var m=xe.get(this);return m instanceof Document?m.readyState!=="loading":l(m.host)},connect:function(){var m=lt(this);we.get(this).observe(m,be),ne.get(this).length>0&&Ne(this),Me(m,function(u){ie(u).connect()})},disconnect:function(){we.get(this).disconnect()},update:function(m){var u=this,v=xe.get(u)===document?"Document":"ShadowRoot";if(!Array.isArray(m))throw new TypeError("Failed to set the 'adoptedStyleSheets' property on "+v+": Iterator getter is not callable.");if(!m.every(w))throw new TypeError("Failed to set the 'adoptedStyleSheets' property on "+v+": Failed to convert value to 'CSSStyleSheet'");if(m.some(A))throw new TypeError("Failed to set the 'adoptedStyleSheets' property on "+v+": Can't adopt non-constructed stylesheets");u.sheets=m;var R=ne.get(u),O=p(m),C=d(R,O);C.forEach(function(ae){c(F(ae,u)),q(ae,u)}),ne.set(u,O),u.isConnected()&&O.length>0&&Ne(u)}},window.CSSStyleSheet=I,st(Document),"ShadowRoot"in window){st(ShadowRoot);var dt=Element.prototype,fr=dt.attachShadow;dt.attachShadow=function(u){var v=fr.call(this,u);return u.mode==="closed"&&t.set(this,v),v}}var ye=ie(document);ye.isConnected()?ye.connect():document.addEventListener("DOMContentLoaded",ye.connect.bind(ye))})();const{toString:gi}=Object.prototype;function vi(r){return gi.call(r)==="[object RegExp]"}function bi(r,{preserve:e=!0,whitespace:t=!0,all:o}={}){if(o)throw new Error("The `all` option is no longer supported. Use the `preserve` option instead.");let i=e,n;typeof e=="function"?(i=!1,n=e):vi(e)&&(i=!1,n=d=>e.test(d));let a=!1,s="",l="",p="";for(let d=0;d<r.length;d++){if(s=r[d],r[d-1]!=="\\"&&(s==='"'||s==="'")&&(a===s?a=!1:a||(a=s)),!a&&s==="/"&&r[d+1]==="*"){const c=r[d+2]==="!";let h=d+2;for(;h<r.length;h++){if(r[h]==="*"&&r[h+1]==="/"){i&&c||n&&n(l)?p+=`/*${l}*/`:t||(r[h+2]===`
`?h++:r[h+2]+r[h+3]===`\r
`&&(h+=2)),l="";break}l+=r[h]}d=h+1;continue}p+=s}return p}const xi=CSSStyleSheet.toString().includes("document.createElement"),wi=(r,e)=>{const t=/(?:@media\s(.+?))?(?:\s{)?\@import\s*(?:url\(\s*['"]?(.+?)['"]?\s*\)|(["'])((?:\\.|[^\\])*?)\3)([^;]*);(?:})?/g;/\/\*(.|[\r\n])*?\*\//gm.exec(r)!=null&&(r=bi(r));for(var o,i=r;(o=t.exec(r))!==null;){i=i.replace(o[0],"");const n=document.createElement("link");n.rel="stylesheet",n.href=o[2]||o[4];const a=o[1]||o[5];a&&(n.media=a),e===document?document.head.appendChild(n):e.appendChild(n)}return i},yi=(r,e,t)=>(t?e.adoptedStyleSheets=[r,...e.adoptedStyleSheets]:e.adoptedStyleSheets=[...e.adoptedStyleSheets,r],()=>{e.adoptedStyleSheets=e.adoptedStyleSheets.filter(o=>o!==r)}),ki=(r,e,t)=>{const o=new CSSStyleSheet;return o.replaceSync(r),xi?yi(o,e,t):(t?e.adoptedStyleSheets.splice(0,0,o):e.adoptedStyleSheets.push(o),()=>{e.adoptedStyleSheets.splice(e.adoptedStyleSheets.indexOf(o),1)})},Si=(r,e)=>{const t=document.createElement("style");return t.type="text/css",t.textContent=r,document.head.insertBefore(t,void 0),()=>{t.remove()}},X=(r,e,t,o)=>{if(t===document){const n=_i(r);if(window.Vaadin.theme.injectedGlobalCss.indexOf(n)!==-1)return;window.Vaadin.theme.injectedGlobalCss.push(n)}const i=wi(r,t);return t===document?Si(i):ki(i,t,o)};window.Vaadin=window.Vaadin||{};window.Vaadin.theme=window.Vaadin.theme||{};window.Vaadin.theme.injectedGlobalCss=[];function Dt(r){let e,t,o=2166136261;for(e=0,t=r.length;e<t;e++)o^=r.charCodeAt(e),o+=(o<<1)+(o<<4)+(o<<7)+(o<<8)+(o<<24);return("0000000"+(o>>>0).toString(16)).substr(-8)}function _i(r){let e=Dt(r);return e+Dt(e+r)}document._vaadintheme_waybill_componentCss||(document._vaadintheme_waybill_componentCss=!0);/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const ur=k`
  :host {
    --lumo-size-xs: 1.625rem;
    --lumo-size-s: 1.875rem;
    --lumo-size-m: 2.25rem;
    --lumo-size-l: 2.75rem;
    --lumo-size-xl: 3.5rem;

    /* Icons */
    --lumo-icon-size-s: 1.25em;
    --lumo-icon-size-m: 1.5em;
    --lumo-icon-size-l: 2.25em;
    /* For backwards compatibility */
    --lumo-icon-size: var(--lumo-icon-size-m);
  }
`;W("sizing-props",ur);/**
 * @license
 * Copyright (c) 2017 - 2025 Vaadin Ltd.
 * This program is available under Apache License Version 2.0, available at https://vaadin.com/license/
 */const pr=k`
  :host {
    /* Square */
    --lumo-space-xs: 0.25rem;
    --lumo-space-s: 0.5rem;
    --lumo-space-m: 1rem;
    --lumo-space-l: 1.5rem;
    --lumo-space-xl: 2.5rem;

    /* Wide */
    --lumo-space-wide-xs: calc(var(--lumo-space-xs) / 2) var(--lumo-space-xs);
    --lumo-space-wide-s: calc(var(--lumo-space-s) / 2) var(--lumo-space-s);
    --lumo-space-wide-m: calc(var(--lumo-space-m) / 2) var(--lumo-space-m);
    --lumo-space-wide-l: calc(var(--lumo-space-l) / 2) var(--lumo-space-l);
    --lumo-space-wide-xl: calc(var(--lumo-space-xl) / 2) var(--lumo-space-xl);

    /* Tall */
    --lumo-space-tall-xs: var(--lumo-space-xs) calc(var(--lumo-space-xs) / 2);
    --lumo-space-tall-s: var(--lumo-space-s) calc(var(--lumo-space-s) / 2);
    --lumo-space-tall-m: var(--lumo-space-m) calc(var(--lumo-space-m) / 2);
    --lumo-space-tall-l: var(--lumo-space-l) calc(var(--lumo-space-l) / 2);
    --lumo-space-tall-xl: var(--lumo-space-xl) calc(var(--lumo-space-xl) / 2);
  }
`;W("spacing-props",pr);const Ei='html{--lumo-font-family: system-ui, -apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif;--wb-mono: ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "Roboto Mono", "Noto Sans Mono", "Liberation Mono", Menlo, Consolas, monospace;--lumo-font-size-xxs: .6875rem;--lumo-font-size-xs: .75rem;--lumo-font-size-s: .8125rem;--lumo-font-size-m: .875rem;--lumo-font-size-l: 1rem;--lumo-font-size-xl: 1.1875rem;--lumo-font-size-xxl: 1.5rem;--lumo-line-height-m: 1.5;--lumo-line-height-s: 1.4;--lumo-size-xl: 2.75rem;--lumo-size-l: 2.375rem;--lumo-size-m: 2rem;--lumo-size-s: 1.625rem;--lumo-size-xs: 1.375rem;--lumo-border-radius-s: 4px;--lumo-border-radius-m: 6px;--lumo-border-radius-l: 8px;--wb-ground: hsl(210 22% 97.2%);--wb-side: hsl(210 24% 95%);--wb-card: #fff;--wb-line: hsl(212 20% 88%);--wb-line-soft: hsl(212 22% 92.5%);--wb-ink: hsl(214 32% 14%);--wb-ink-2: hsl(214 14% 36%);--wb-ink-3: hsl(214 10% 43%);--wb-accent: hsl(203 82% 30%);--wb-accent-soft: hsl(203 70% 94%);--wb-hover: hsl(210 26% 95.5%);--wb-bad: hsl(358 68% 40%);--wb-bad-soft: hsl(358 85% 96%);--wb-bad-edge: hsl(358 62% 84%);--wb-warn: hsl(30 88% 29%);--wb-warn-soft: hsl(40 95% 92%);--wb-warn-edge: hsl(38 78% 74%);--wb-good: hsl(152 62% 24%);--wb-good-soft: hsl(150 48% 93%);--wb-good-edge: hsl(150 34% 74%);--wb-info: hsl(211 74% 37%);--wb-info-soft: hsl(211 88% 95.5%);--wb-info-edge: hsl(211 66% 83%);--wb-calm: hsl(214 12% 36%);--wb-calm-soft: hsl(212 20% 93.5%);--wb-calm-edge: hsl(212 16% 83%);--lumo-primary-color-50pct: hsl(203 82% 30% / .5);--lumo-primary-color-10pct: hsl(203 82% 30% / .1);--lumo-error-color-10pct: hsl(358 68% 40% / .1);--lumo-contrast-5pct: hsl(212 30% 40% / .07);--lumo-contrast-10pct: hsl(212 28% 36% / .13);--lumo-contrast-20pct: hsl(212 24% 32% / .22);--vaadin-input-field-border-width: 1px;--vaadin-input-field-border-color: hsl(212 16% 74%);--vaadin-input-field-background: var(--wb-card);--vaadin-input-field-hover-highlight-opacity: 0;--vaadin-input-field-placeholder-color: var(--wb-ink-3);--vaadin-focus-ring-color: hsl(203 82% 40% / .55);color-scheme:light;font-variant-numeric:tabular-nums;-webkit-font-smoothing:antialiased;background:var(--wb-ground)}html,html[theme~=dark]{--lumo-base-color: var(--wb-card);--lumo-body-text-color: var(--wb-ink);--lumo-header-text-color: var(--wb-ink);--lumo-secondary-text-color: var(--wb-ink-2);--lumo-tertiary-text-color: var(--wb-ink-3);--lumo-primary-color: var(--wb-accent);--lumo-primary-text-color: var(--wb-accent);--lumo-error-color: var(--wb-bad);--lumo-error-text-color: var(--wb-bad);--lumo-success-color: var(--wb-good);--lumo-success-text-color: var(--wb-good)}html[theme~=dark]{--wb-ground: hsl(215 26% 10%);--wb-side: hsl(215 28% 8.5%);--wb-card: hsl(215 22% 13.5%);--wb-line: hsl(214 15% 25%);--wb-line-soft: hsl(214 16% 20%);--wb-ink: hsl(210 28% 93%);--wb-ink-2: hsl(212 14% 73%);--wb-ink-3: hsl(212 11% 64%);--wb-accent: hsl(201 84% 64%);--wb-accent-soft: hsl(204 54% 20%);--wb-hover: hsl(215 20% 17%);--wb-bad: hsl(358 92% 76%);--wb-bad-soft: hsl(358 42% 19%);--wb-bad-edge: hsl(358 38% 36%);--wb-warn: hsl(38 92% 66%);--wb-warn-soft: hsl(34 52% 16%);--wb-warn-edge: hsl(36 46% 32%);--wb-good: hsl(150 56% 62%);--wb-good-soft: hsl(152 40% 14%);--wb-good-edge: hsl(152 30% 29%);--wb-info: hsl(209 92% 74%);--wb-info-soft: hsl(212 48% 19%);--wb-info-edge: hsl(212 38% 36%);--wb-calm: hsl(212 14% 74%);--wb-calm-soft: hsl(214 16% 20%);--wb-calm-edge: hsl(214 14% 31%);--lumo-primary-contrast-color: hsl(215 40% 10%);--lumo-error-contrast-color: hsl(358 40% 10%);--lumo-primary-color-50pct: hsl(201 84% 64% / .5);--lumo-primary-color-10pct: hsl(201 84% 64% / .14);--lumo-contrast-5pct: hsl(212 40% 80% / .06);--lumo-contrast-10pct: hsl(212 40% 80% / .11);--lumo-contrast-20pct: hsl(212 40% 80% / .2);--vaadin-input-field-border-color: hsl(214 13% 38%);color-scheme:dark}body{background:var(--wb-ground);color:var(--wb-ink)}h1,h2,h3{margin:0;letter-spacing:-.011em;line-height:1.25}h1{font-size:1.375rem;font-weight:650}h2{font-size:1rem;font-weight:650}h3{font-size:.875rem;font-weight:650}p{margin:0}a{color:var(--wb-accent);text-decoration:none}a:hover{text-decoration:underline;text-underline-offset:2px}code,.mono{font-family:var(--wb-mono);font-size:.923em;font-weight:inherit}.soft{color:var(--wb-ink-2)}.small{font-size:var(--lumo-font-size-s)}.strong{font-weight:600}.right{text-align:right}.nowrap{white-space:nowrap}.wrap{overflow-wrap:anywhere;white-space:normal}.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}:where(vaadin-text-area,vaadin-text-field,vaadin-combo-box)>:is(textarea,input):focus-visible{outline:none}:focus-visible{outline:2px solid var(--vaadin-focus-ring-color);outline-offset:2px;border-radius:4px}vaadin-button{font-weight:550}vaadin-button[theme~=primary]{font-weight:600}:is(vaadin-button,vaadin-menu-bar-button):not([theme*=primary],[theme*=tertiary],[theme~=icon]){background:var(--wb-card);border:1px solid var(--vaadin-input-field-border-color);color:var(--wb-ink);font-weight:550}:is(vaadin-button,vaadin-menu-bar-button):not([theme*=primary],[theme*=tertiary],[theme~=icon]):hover{background:var(--wb-hover)}:is(vaadin-button,vaadin-menu-bar-button):not([theme*=primary],[theme*=tertiary],[theme~=icon])[theme~=error]{color:var(--wb-bad)}@media(prefers-reduced-motion:reduce){*,*:before,*:after{animation-duration:.01ms!important;transition-duration:.01ms!important}}@media(pointer:coarse){html{--lumo-size-m: 2.5rem;--lumo-size-s: 2.125rem;--lumo-font-size-m: .9375rem}}.v-loading-indicator{height:2px!important;background-color:var(--wb-accent)!important}.v-loading-indicator:not([style*=none]){opacity:.55!important}.v-loading-indicator.first{visibility:hidden}vaadin-app-layout{--vaadin-app-layout-drawer-overlay-size: 17rem;background:var(--wb-ground)}vaadin-app-layout::part(drawer){background:var(--wb-side);border-inline-end:1px solid var(--wb-line);width:14rem}vaadin-app-layout::part(navbar){background:var(--wb-card);border-bottom:1px solid var(--wb-line);min-height:2.875rem;padding:0 1rem;gap:.5rem}vaadin-app-layout[overlay]::part(navbar){padding:0 .5rem}.brand{display:flex;align-items:center;gap:.625rem;padding:.8125rem 1rem .75rem;color:var(--wb-ink);font-weight:700;font-size:1.0625rem;letter-spacing:-.02em}.brand:hover{text-decoration:none}.brand svg{width:1.5rem;height:1.5rem;flex:none;color:var(--wb-accent)}.side{display:flex;flex-direction:column;height:100%}.side-nav{flex:1;overflow:auto;padding:.25rem .5rem 1rem}.side-nav vaadin-side-nav.bare::part(label){display:none}.side-nav vaadin-side-nav.bare{padding-top:.25rem}.side-nav vaadin-side-nav+vaadin-side-nav{margin-top:1.125rem}vaadin-side-nav::part(label){font-size:.6875rem;letter-spacing:.05em;text-transform:uppercase;color:var(--wb-ink-3);font-weight:650;padding-inline:.625rem;min-height:1.5rem}vaadin-side-nav-item::part(content){padding:0 .25rem 0 .625rem;border-radius:6px;min-height:2rem}vaadin-side-nav-item::part(link){font-size:.875rem;font-weight:500;color:var(--wb-ink-2);min-height:2rem;gap:.625rem;padding:0}vaadin-side-nav-item[current]::part(content){background:var(--wb-card);box-shadow:0 0 0 1px var(--wb-line)}vaadin-side-nav-item[current]::part(link){color:var(--wb-ink);font-weight:620}vaadin-side-nav-item vaadin-icon[slot=prefix]{width:1rem;height:1rem;color:var(--wb-ink-3);padding:0}vaadin-side-nav-item[current] vaadin-icon[slot=prefix]{color:var(--wb-accent)}.count{font-size:.6875rem;font-weight:650;line-height:1.125rem;min-width:1.125rem;padding:0 .3125rem;border-radius:9px;text-align:center;background:var(--wb-calm-soft);color:var(--wb-calm);box-sizing:border-box}.count.bad{background:var(--wb-bad-soft);color:var(--wb-bad);box-shadow:inset 0 0 0 1px var(--wb-bad-edge)}.count.warn{background:var(--wb-warn-soft);color:var(--wb-warn);box-shadow:inset 0 0 0 1px var(--wb-warn-edge)}.whoami{border-top:1px solid var(--wb-line);padding:.5rem}.whoami vaadin-menu-bar{width:100%}.me{display:flex;align-items:center;gap:.625rem;text-align:start;min-width:0}.me .name{display:block;font-weight:600;font-size:.8125rem;line-height:1.2;color:var(--wb-ink)}.me .role{display:block;font-size:.75rem;line-height:1.3;color:var(--wb-ink-2);font-weight:400}.topbar{display:flex;align-items:center;gap:.75rem;width:100%;min-width:0}.topbar .jump{flex:1 1 16rem;max-width:30rem}.topbar .spring{flex:1}.topbar vaadin-drawer-toggle{margin:0;flex:none}.topbar .jump .key{font:600 .6875rem/1.125rem var(--lumo-font-family);color:var(--wb-ink-3);border:1px solid var(--wb-line);border-radius:4px;padding:0 .3125rem}.live{display:inline-flex;align-items:center;gap:.375rem;font-size:.75rem;color:var(--wb-ink-2);white-space:nowrap}.live:before{content:"";width:.4375rem;height:.4375rem;border-radius:50%;background:var(--wb-good)}.live.down:before{background:var(--wb-warn)}.signin{min-height:100vh;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);background:var(--wb-card)}.signin .say{background:var(--wb-side);border-inline-end:1px solid var(--wb-line);padding:clamp(1.5rem,5vw,4.5rem);display:flex;flex-direction:column;justify-content:center;gap:1.75rem}.signin .say h1{font-size:clamp(1.5rem,2.6vw,2.125rem);font-weight:680;letter-spacing:-.025em;max-width:22ch;line-height:1.16}.signin .say ul{margin:0;padding:0;list-style:none;display:grid;gap:.875rem;max-width:46ch}.signin .say li{padding-inline-start:1rem;border-inline-start:2px solid var(--wb-accent)}.signin .say li b{display:block}.signin .brand{padding:0}.signin .do{display:flex;flex-direction:column;justify-content:center;align-items:center;padding:2rem 1.25rem;gap:1.25rem}.signin .do>*{width:100%;max-width:25rem}vaadin-login-form{--lumo-space-l: 0}vaadin-login-form-wrapper{max-width:none;width:100%;background:none;min-height:0}vaadin-login-form-wrapper::part(form){padding:0}.samples{border-top:1px solid var(--wb-line);padding-top:1rem}.samples h2{font-size:.8125rem;margin-bottom:.5rem}.samples .grid{display:grid;grid-template-columns:1fr 1fr;gap:.375rem}.samples button{font:inherit;cursor:pointer;padding:.5rem .75rem;text-align:start;min-width:0;background:var(--wb-card);border:1px solid var(--wb-line);border-radius:6px;color:var(--wb-ink)}.samples button:hover{background:var(--wb-hover);border-color:var(--wb-accent)}.samples button b{display:block;line-height:1.3}.samples button span{display:block;font-size:.75rem;color:var(--wb-ink-2);line-height:1.35}@media(max-width:800px){.signin{grid-template-columns:1fr;align-content:start}.signin .say{padding:1.25rem;gap:.75rem;border:0;border-bottom:1px solid var(--wb-line)}.signin .say h1{font-size:1.25rem;max-width:none}.signin .say ul,.topbar .live,.topbar .key{display:none}.topbar{gap:.375rem}.topbar .jump{max-width:none}.topbar .jump~.spring{display:none}}.page{max-width:100rem;margin:0 auto;padding:1.125rem 1.25rem 2.5rem;box-sizing:border-box;display:flex;flex-direction:column;gap:1rem;min-width:0}.page.full{height:100%;padding-bottom:.75rem;max-width:none}.page-head{display:flex;flex-wrap:wrap;align-items:flex-end;gap:.375rem 1rem}.page-head .words{flex:1 1 20rem;min-width:0}.page-head h1{overflow-wrap:anywhere}.page-head .lead{color:var(--wb-ink-2);margin-top:.125rem;max-width:80ch}.page-head .crumb{font-size:.8125rem;color:var(--wb-ink-2);margin-bottom:.125rem}.actions{display:flex;flex-wrap:wrap;gap:.375rem;align-items:center}.actions vaadin-button{margin:0}.card{background:var(--wb-card);border:1px solid var(--wb-line);border-radius:8px;min-width:0}.card>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;padding:.6875rem .875rem;border-bottom:1px solid var(--wb-line-soft)}.card>header h2{min-width:0;overflow-wrap:anywhere}.card>header .soft{flex:1 1 12rem;font-size:.8125rem}.card>.body{padding:.875rem}.columns{display:grid;gap:1rem;grid-template-columns:minmax(0,3fr) minmax(18rem,2fr);align-items:start}.columns>*{display:grid;gap:1rem;min-width:0}@media(max-width:1100px){.columns{grid-template-columns:minmax(0,1fr)}}.chip{display:inline-flex;align-items:center;gap:.3125rem;font-size:.75rem;font-weight:600;line-height:1.25rem;padding:0 .4375rem;border-radius:4px;white-space:nowrap;background:var(--wb-calm-soft);color:var(--wb-calm);box-shadow:inset 0 0 0 1px var(--wb-calm-edge)}.chip.bad{background:var(--wb-bad-soft);color:var(--wb-bad);box-shadow:inset 0 0 0 1px var(--wb-bad-edge)}.chip.warn{background:var(--wb-warn-soft);color:var(--wb-warn);box-shadow:inset 0 0 0 1px var(--wb-warn-edge)}.chip.good{background:var(--wb-good-soft);color:var(--wb-good);box-shadow:inset 0 0 0 1px var(--wb-good-edge)}.chip.info{background:var(--wb-info-soft);color:var(--wb-info);box-shadow:inset 0 0 0 1px var(--wb-info-edge)}.chip.plain{background:none;box-shadow:none;padding:0;color:var(--wb-ink-2);font-weight:500}.tone-bad{color:var(--wb-bad)}.tone-warn{color:var(--wb-warn)}.tone-good{color:var(--wb-good)}.tone-info{color:var(--wb-info)}.tone-calm{color:var(--wb-ink-2)}.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.75rem,1fr));gap:.625rem}.figure{display:block;background:var(--wb-card);border:1px solid var(--wb-line);border-radius:8px;padding:.625rem .875rem .6875rem;color:inherit;position:relative;overflow:hidden}a.figure:hover{text-decoration:none;border-color:var(--wb-accent)}.figure .n{font-size:1.625rem;font-weight:680;line-height:1.15;letter-spacing:-.02em;display:block}.figure .what{font-size:.8125rem;font-weight:600;display:block}.figure .hint{font-size:.75rem;color:var(--wb-ink-2);display:block;line-height:1.35}.figure.bad{border-inline-start:3px solid var(--wb-bad)}.figure.warn{border-inline-start:3px solid var(--wb-warn)}.figure.good{border-inline-start:3px solid var(--wb-good)}.figure.info{border-inline-start:3px solid var(--wb-info)}.figure.bad .n{color:var(--wb-bad)}.figure.warn .n{color:var(--wb-warn)}.figure.zero{border-inline-start-color:var(--wb-line);border-inline-start-width:1px}.figure.zero .n{color:var(--wb-ink-3);font-weight:500}.filters{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}.filters vaadin-text-field{flex:1 1 15rem;max-width:26rem;padding:0}.filters vaadin-combo-box,.filters vaadin-select,.filters vaadin-date-picker,.filters vaadin-multi-select-combo-box{width:10.5rem;padding:0}.filters .spring{flex:1}.filters .total{font-size:.8125rem;color:var(--wb-ink-2);white-space:nowrap}a.export{font-size:.8125rem;font-weight:550;border:1px solid var(--vaadin-input-field-border-color);border-radius:6px;padding:0 .5625rem;line-height:1.875rem;color:var(--wb-ink);background:var(--wb-card);white-space:nowrap}a.export:hover{background:var(--wb-hover);text-decoration:none}.sheet{display:flex;flex-direction:column;gap:.625rem;min-height:0;flex:1}vaadin-grid{border:1px solid var(--wb-line);border-radius:8px;overflow:hidden;--vaadin-grid-cell-padding: .3125rem .625rem;--vaadin-grid-cell-background: var(--wb-card);font-size:.8125rem}vaadin-grid::part(header-cell){font-size:.75rem;font-weight:620;color:var(--wb-ink-2);background:var(--wb-ground);min-height:2rem}vaadin-grid::part(body-cell){border-color:var(--wb-line-soft);cursor:default}vaadin-grid::part(row):hover{--vaadin-grid-cell-background: var(--wb-hover)}vaadin-grid.clickable::part(body-cell){cursor:pointer}vaadin-grid::part(late first-column-cell){box-shadow:inset 3px 0 0 var(--wb-bad)}vaadin-grid vaadin-grid-cell-content{line-height:1.35}.two{display:block;min-width:0;overflow:hidden;text-overflow:ellipsis}.two .sub{display:block;color:var(--wb-ink-2);font-size:.75rem;overflow:hidden;text-overflow:ellipsis}.empty{padding:2rem 1.25rem;text-align:center;color:var(--wb-ink-2);display:grid;gap:.375rem;justify-items:center}.empty vaadin-icon{width:1.5rem;height:1.5rem;color:var(--wb-ink-3)}.empty h3{color:var(--wb-ink)}.empty p{max-width:52ch}.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3125rem 1rem;margin:0;font-size:.8125rem}.facts dt{color:var(--wb-ink-2)}.facts dd{margin:0;overflow-wrap:anywhere}.story{list-style:none;margin:0;padding:0;display:grid}.story li{position:relative;padding:0 0 .8125rem 1.375rem;font-size:.8125rem}.story li:before{content:"";position:absolute;inset-inline-start:.25rem;top:.4375rem;width:.5rem;height:.5rem;border-radius:50%;background:var(--wb-card);border:2px solid var(--wb-ink-3);box-sizing:border-box}.story li:after{content:"";position:absolute;inset-inline-start:.46875rem;top:1.0625rem;bottom:-.3125rem;width:1px;background:var(--wb-line)}.story li:last-child:after{display:none}.story li.bad:before{border-color:var(--wb-bad);background:var(--wb-bad)}.story li.warn:before{border-color:var(--wb-warn);background:var(--wb-warn)}.story li.good:before{border-color:var(--wb-good);background:var(--wb-good)}.story li.info:before{border-color:var(--wb-info);background:var(--wb-info)}.story .at{display:block;color:var(--wb-ink-2);font-size:.75rem}.finding{border:1px solid var(--wb-line);border-inline-start-width:3px;border-radius:6px;padding:.5rem .75rem;display:grid;gap:.1875rem;font-size:.8125rem}.finding.bad{border-inline-start-color:var(--wb-bad)}.finding.warn{border-inline-start-color:var(--wb-warn)}.finding.info{border-inline-start-color:var(--wb-info)}.finding .top{display:flex;flex-wrap:wrap;gap:.375rem .625rem;align-items:center}.finding .advice{color:var(--wb-ink-2)}.finding .advice:before{content:"Do: ";font-weight:620;color:var(--wb-ink)}.stack{display:grid;gap:.625rem;min-width:0}.lines{display:grid;gap:.0625rem;min-width:0}.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;min-width:0}.notice{border:1px solid var(--wb-info-edge);background:var(--wb-info-soft);color:var(--wb-ink);border-radius:6px;padding:.5rem .75rem;font-size:.8125rem}.notice.bad{border-color:var(--wb-bad-edge);background:var(--wb-bad-soft)}.notice.warn{border-color:var(--wb-warn-edge);background:var(--wb-warn-soft)}.notice.good{border-color:var(--wb-good-edge);background:var(--wb-good-soft)}.bar{height:.375rem;border-radius:3px;background:var(--wb-calm-soft);overflow:hidden;min-width:5rem;display:flex}.bar i{display:block;height:100%;background:var(--wb-accent)}.bar i.good{background:var(--wb-good)}.bar i.bad{background:var(--wb-bad)}.bar i.warn{background:#ec9c13}.bar i.info{background:var(--wb-info)}table.plain{width:100%;border-collapse:collapse;font-size:.8125rem}table.plain th{text-align:start;font-weight:620;font-size:.75rem;color:var(--wb-ink-2);padding:.375rem .625rem;border-bottom:1px solid var(--wb-line);white-space:nowrap}table.plain td{padding:.4375rem .625rem;border-bottom:1px solid var(--wb-line-soft);vertical-align:top}table.plain tr:last-child td{border-bottom:0}table.plain .num,table.plain th.num{text-align:end}.scroll{overflow-x:auto}table.plain td>.actions{justify-content:flex-end;flex-wrap:nowrap}.clamp{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;white-space:normal;overflow-wrap:anywhere}.filters .more{display:none}.asked{display:grid;gap:.25rem;padding:.25rem 0;white-space:normal;font-size:.875rem}.asked .lead{font-weight:600;overflow-wrap:anywhere}.asked .lead .sub{font-weight:400}.asked .rest{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}.asked .actions{padding-top:.25rem}.asked .bit{min-width:0;overflow-wrap:anywhere}.asked .bit>i{font-style:normal;color:var(--wb-ink-2);font-size:.75rem;margin-inline-end:.3125rem}.asked .two,.asked .two .sub{display:inline;white-space:normal}.asked .two .sub{margin-inline-start:.3125rem}vaadin-grid.cards::part(header-cell){display:none}@media(max-width:700px){table.plain thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table.plain,table.plain tbody,table.plain tr{display:block}table.plain tr{padding:.5rem .875rem;border-bottom:1px solid var(--wb-line-soft)}table.plain tr:last-child{border-bottom:0}table.plain td{display:flex;gap:.75rem;padding:.125rem 0;border:0;min-width:0}table.plain td:before{content:attr(data-label);flex:none;width:6.5rem;color:var(--wb-ink-2);font-size:.75rem;line-height:1.625}table.plain td:first-child{font-weight:600}table.plain td:first-child:before,table.plain td:not([data-label]):before{display:none}table.plain td>*{min-width:0;max-width:100%;overflow-wrap:anywhere}table.plain td>.actions{flex-wrap:wrap}table.plain td:has(>:empty:only-child){display:none}.page{padding:.75rem .75rem 2rem;gap:.75rem}.page.full .sheet:not(.few) vaadin-grid{min-height:20rem}table.plain .num{text-align:start}table.plain td:first-child .sub{font-weight:400}.figures{grid-template-columns:1fr 1fr;gap:.5rem}.filters .more{display:inline-flex}.filters:not(.open)>:is(vaadin-combo-box,vaadin-select,vaadin-date-picker,.export){display:none}.filters :is(vaadin-combo-box,vaadin-select,vaadin-date-picker){width:calc(50% - .25rem)}.filters vaadin-text-field{max-width:none;flex-basis:100%}.facts{grid-template-columns:minmax(5rem,max-content) minmax(0,1fr)}}.page.full:has(.few){height:auto;min-height:100%}.foot{padding:.5rem .875rem;border-top:1px solid var(--wb-line-soft);font-size:.8125rem}.remedy{padding:.625rem .875rem;border-bottom:1px solid var(--wb-line-soft);font-size:.8125rem}.bullets{margin:0;padding-inline-start:1.125rem;font-size:.8125rem;display:grid;gap:.1875rem}.bar b{display:block}.todo{list-style:none;margin:0;padding:0}.todo li{display:grid;grid-template-columns:7.25rem minmax(0,1fr) auto;gap:.25rem .875rem;padding:.625rem .875rem;border-bottom:1px solid var(--wb-line-soft);align-items:start}.todo li:last-child{border-bottom:0}.todo li:hover{background:var(--wb-hover)}.todo .due{font-size:.8125rem;line-height:1.35}.todo .due .sub{display:block;color:var(--wb-ink-2);font-size:.75rem}.todo .what{min-width:0}.todo .what a{font-weight:600;color:var(--wb-ink)}.todo .why{color:var(--wb-ink-2);font-size:.8125rem;display:block;overflow-wrap:anywhere}.todo .now{font-size:.8125rem;display:block}@media(max-width:700px){.todo li{grid-template-columns:minmax(0,1fr)}}.matrix{border-collapse:separate;border-spacing:0;width:100%;font-size:.75rem}.matrix th{font-weight:620;text-align:start;padding:.375rem .5rem;color:var(--wb-ink-2);border-bottom:1px solid var(--wb-line);white-space:nowrap}.matrix th[scope=row]{position:sticky;inset-inline-start:0;background:var(--wb-card);color:var(--wb-ink);font-size:.8125rem;max-width:16rem;overflow:hidden;text-overflow:ellipsis;border-bottom:1px solid var(--wb-line-soft);vertical-align:top;z-index:1}.matrix th[scope=row] .sub{display:block;font-weight:400;font-size:.75rem;color:var(--wb-ink-2)}.matrix td{padding:.25rem;border-bottom:1px solid var(--wb-line-soft);vertical-align:top}.matrix .cells{display:flex;flex-wrap:wrap;gap:.25rem}.cell{display:grid;grid-template-columns:auto 1fr;column-gap:.3125rem;border-radius:4px;padding:.125rem .4375rem;line-height:1.35;color:var(--wb-calm);background:var(--wb-calm-soft);box-shadow:inset 0 0 0 1px var(--wb-calm-edge);white-space:nowrap}.cell:hover{text-decoration:none;box-shadow:inset 0 0 0 1.5px currentcolor}.cell b{font-weight:650;color:var(--wb-ink)}.cell .who{grid-column:1 / -1;font-size:.6875rem}.cell.bad{background:var(--wb-bad-soft);color:var(--wb-bad);box-shadow:inset 0 0 0 1px var(--wb-bad-edge)}.cell.warn{background:var(--wb-warn-soft);color:var(--wb-warn);box-shadow:inset 0 0 0 1px var(--wb-warn-edge)}.cell.good{background:var(--wb-good-soft);color:var(--wb-good);box-shadow:inset 0 0 0 1px var(--wb-good-edge)}.cell.info{background:var(--wb-info-soft);color:var(--wb-info);box-shadow:inset 0 0 0 1px var(--wb-info-edge)}.drop{border:1.5px dashed var(--vaadin-input-field-border-color);border-radius:8px;background:var(--wb-card)}.assign{display:grid;gap:.5rem;padding:.75rem .875rem;border-bottom:1px solid var(--wb-line-soft)}.assign:last-child{border-bottom:0}.candidate{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.125rem .75rem;align-items:center;padding:.3125rem .5rem;border-radius:6px;background:var(--wb-ground);font-size:.8125rem}.candidate .why{grid-column:2;color:var(--wb-ink-2);font-size:.75rem}@media(max-width:700px){.matrix thead{display:none}.matrix,.matrix tbody,.matrix tr{display:block}.matrix tr{padding:.5rem .875rem;border-bottom:1px solid var(--wb-line-soft)}.matrix th[scope=row]{display:block;position:static;max-width:none;padding:0 0 .25rem;border:0;white-space:normal}.matrix td{display:flex;gap:.5rem;padding:.125rem 0;border:0}.matrix td:before{content:attr(data-label);flex:none;width:4.5rem;color:var(--wb-ink-2);line-height:1.6}.matrix td:not(:has(a)){display:none}}waybill-send{display:block;position:relative;text-align:center}waybill-send input{position:absolute;inset:0;opacity:0;cursor:pointer;width:100%}waybill-send label{display:grid;gap:.125rem;padding:1.5rem 1rem}waybill-send label span{color:var(--wb-ink-2);font-size:.8125rem}waybill-send.over,waybill-send:hover{border-color:var(--wb-accent);background:var(--wb-accent-soft)}waybill-send:focus-within{outline:2px solid var(--vaadin-focus-ring-color)}.subtitles .columns{grid-template-columns:minmax(0,3fr) minmax(20rem,26rem)}@media(max-width:1100px){.subtitles .columns{grid-template-columns:minmax(0,1fr)}.subtitles .columns>:last-child{order:-1}}.subtitles .aside{position:sticky;top:0;align-content:start}@media(max-width:1100px){.subtitles .aside{position:static}}.subtitles vaadin-grid:not([all-rows-visible]){height:calc(100vh - 15rem);min-height:22rem}.subtitles vaadin-grid::part(playing){--vaadin-grid-cell-background: var(--wb-info-soft)}.subtitles vaadin-grid .chip{overflow:hidden;text-overflow:ellipsis;display:block;max-width:100%;box-sizing:border-box}.cue-text{white-space:pre-line;overflow-wrap:anywhere;line-height:1.4;display:block;padding:.1875rem 0}.cue-text del{background:var(--wb-bad-soft);color:var(--wb-bad);text-decoration-thickness:1px}.cue-text ins{background:var(--wb-good-soft);color:var(--wb-good);text-decoration:none}.cue-text .i{font-style:italic}.cue-text .b{font-weight:700}.cue-text .u{text-decoration:underline}.speed{display:grid;gap:.1875rem;min-width:4.5rem}.speed .track{position:relative;height:.375rem;border-radius:3px;background:var(--wb-calm-soft)}.speed .track i{position:absolute;inset-block:0;inset-inline-start:0;border-radius:3px;background:var(--wb-good)}.speed .track i.warn{background:#ec9c13}.speed .track i.bad{background:var(--wb-bad)}.speed .track b{position:absolute;inset-block:-.125rem;width:2px;background:var(--wb-ink-2)}waybill-player{display:grid;gap:.5rem}waybill-player .screen{position:relative;background:#000;border-radius:6px;overflow:hidden;aspect-ratio:16 / 9}waybill-player video{width:100%;height:100%;display:block}waybill-player .over{position:absolute;inset:6% 4% 14%;display:flex;flex-direction:column;justify-content:flex-end;align-items:center;gap:.25rem;pointer-events:none}waybill-player .stands .over,waybill-player .screen:has(video):hover .over{bottom:4.25rem}waybill-player .over p{margin:0;padding:.0625rem .5rem;background:#000000b8;color:#fff;font-size:1rem;line-height:1.3;text-align:center;white-space:pre-line;border-radius:2px}waybill-player .over p.top{order:-1;margin-bottom:auto}waybill-player .clock{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.5rem;align-items:center;font-size:.75rem}waybill-player .clock button{font:inherit;font-weight:600;border:1px solid var(--vaadin-input-field-border-color);border-radius:6px;background:var(--wb-card);color:var(--wb-ink);padding:.125rem .625rem;min-width:4rem;cursor:pointer}.cue-edit{display:grid;gap:.5rem}.cue-edit .times{display:grid;grid-template-columns:1fr 1fr;gap:.5rem}.cue-edit vaadin-text-field,.cue-edit vaadin-text-area{width:100%;padding:0}.page.triage-page{height:100%;padding-bottom:.75rem;max-width:none}.triage{display:grid;grid-template-columns:minmax(18rem,26rem) minmax(0,1fr);gap:.75rem;flex:1;min-height:0}.triage>*{min-width:0;min-height:0}.triage-list{display:flex;flex-direction:column;overflow:hidden}.triage-rows{overflow-y:auto;flex:1;outline:none}.triage-rows:focus-visible{box-shadow:inset 0 0 0 2px var(--vaadin-focus-ring-color, var(--wb-accent))}.triage-row{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.125rem .375rem;padding:.5rem .875rem;border-bottom:1px solid var(--wb-line-soft);border-inline-start:3px solid transparent;cursor:pointer;font-size:.8125rem}.triage-row>*{grid-column:2;min-width:0}.triage-row>vaadin-checkbox{grid-column:1;grid-row:1;align-self:start}.triage-ticks{display:flex;gap:.5rem;align-items:center;min-height:2.25rem;padding:.125rem .875rem;border-bottom:1px solid var(--wb-line-soft);font-size:.8125rem;color:var(--wb-ink-2)}.triage-ticks .spring{flex:1}.triage-pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr) 3rem;gap:.75rem;font-size:.8125rem;align-items:baseline}.triage-pair>*{overflow-wrap:anywhere}.triage-pair .name{font-weight:600}.triage-pair .score{text-align:end;font-variant-numeric:tabular-nums}.triage-row:hover{background:var(--wb-hover)}.triage-row[aria-selected=true]{background:var(--wb-accent-soft);border-inline-start-color:var(--wb-accent)}.triage-row .name{font-weight:600;overflow-wrap:anywhere}.triage-row .meta{display:flex;flex-wrap:wrap;gap:.125rem .5rem;color:var(--wb-ink-2);font-size:.75rem;align-items:center}.triage-row .guess{display:flex;gap:.5rem;align-items:baseline;color:var(--wb-ink-2);font-size:.75rem}.triage-row .guess>:first-child{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.triage-row .score{font-variant-numeric:tabular-nums;font-weight:600;color:var(--wb-ink)}.triage-foot{display:flex;gap:.5rem;align-items:center;padding:.375rem .875rem;border-top:1px solid var(--wb-line-soft);font-size:.75rem;color:var(--wb-ink-2)}.triage-foot .spring{flex:1}.triage-detail{overflow-y:auto;display:grid;gap:.75rem;align-content:start;outline:none}.triage-detail .back{display:none;justify-self:start}.triage .candidate{grid-template-columns:1.75rem minmax(0,1fr) auto;padding:.5rem .625rem;align-items:start}.triage .candidate.best{box-shadow:inset 0 0 0 1px var(--wb-info-edge);background:var(--wb-info-soft)}.triage .candidate .why{grid-column:2 / -1}.triage .candidate .bar{grid-column:2 / -1;max-width:14rem;margin-top:.1875rem}.kbd{display:inline-grid;place-items:center;min-width:1.125rem;height:1.25rem;padding:0 .25rem;border-radius:4px;border:1px solid var(--vaadin-input-field-border-color);border-bottom-width:2px;background:var(--wb-card);color:var(--wb-ink-2);font:600 .6875rem/1 var(--wb-mono);box-sizing:border-box}.keys{display:grid;grid-template-columns:max-content 1fr;gap:.375rem .875rem;margin:0;font-size:.8125rem;align-items:center}.keys dd{margin:0}.spelled{font:500 .9375rem/2.1 var(--wb-mono);overflow-wrap:anywhere;color:var(--wb-ink-2)}.spelled .says{color:var(--wb-ink);background:var(--wb-calm-soft);box-shadow:inset 0 -2px 0 var(--wb-calm-edge);border-radius:3px;padding:.125rem .0625rem;cursor:help}.spelled .says.title{background:var(--wb-info-soft);box-shadow:inset 0 -2px 0 var(--wb-info)}.spelled .says.number{background:var(--wb-good-soft);box-shadow:inset 0 -2px 0 var(--wb-good)}.spelled .says.language{background:var(--wb-warn-soft);box-shadow:inset 0 -2px 0 var(--wb-warn)}.spelled .says.material{background:#f5ebfa;box-shadow:inset 0 -2px #843fa6}.spelled .says.id{background:#def2f2;box-shadow:inset 0 -2px #1d7272}.spelled .says.open{box-shadow:inset 0 -2px 0 var(--wb-bad),inset 0 0 0 1px var(--wb-bad-edge)}table.plain .spelled{font-size:.8125rem;line-height:1.7;font-weight:600}html[theme~=dark] .spelled .says.material{background:#432b50}html[theme~=dark] .spelled .says.id{background:#1e3e3e}.clues{display:flex;flex-wrap:wrap;gap:.25rem .75rem;font-size:.8125rem;list-style:none;margin:0;padding:0}.clues li>*+*{margin-inline-start:.3125rem}.clues .of{color:var(--wb-ink-2);font-size:.75rem}.clues .sure{white-space:nowrap;color:var(--wb-ink-3);font-size:.6875rem;font-variant-numeric:tabular-nums}.lesson{border:1px solid var(--wb-line);border-inline-start:3px solid var(--wb-accent);border-radius:6px;padding:.625rem .75rem;display:grid;gap:.375rem;font-size:.8125rem;background:var(--wb-card)}.lesson.conflicting{border-inline-start-color:var(--wb-bad)}.lesson .sentence{font-weight:600;overflow-wrap:anywhere}.lesson .counts{display:flex;flex-wrap:wrap;gap:.375rem}.changes{list-style:none;margin:0;padding:0;display:grid;gap:.25rem;max-height:16rem;overflow-y:auto}.changes li{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:0 .5rem;font-size:.75rem;align-items:start}.changes .path{font-family:var(--wb-mono);overflow-wrap:anywhere}.changes .what{grid-column:2;color:var(--wb-ink-2)}.read-name .bullets{color:var(--wb-ink-2)}.names-choice vaadin-combo-box{padding-top:0}.read-name{padding:.625rem .875rem;border-bottom:1px solid var(--wb-line-soft);display:grid;gap:.25rem}.read-name:last-child{border-bottom:0}.read-name>.row{font-size:.8125rem}.lint{list-style:none;margin:0;padding:0;display:grid;gap:.25rem;font-size:.8125rem}.lint .at{font-family:var(--wb-mono);color:var(--wb-ink-2);margin-inline-end:.5rem}vaadin-text-area.code{--lumo-font-family: var(--wb-mono)}vaadin-text-area.code textarea{font-family:var(--wb-mono);font-size:.8125rem}@media(max-width:900px){.page.triage-page{height:auto}.triage{grid-template-columns:minmax(0,1fr)}.triage.open>.triage-list{display:none}.triage:not(.open)>.triage-detail{display:none}.triage-detail .back{display:inline-flex}.triage-rows,.triage-detail{overflow:visible}.spelled{font-size:.875rem}.triage-detail .kbd{display:none}.triage-pair{grid-template-columns:minmax(0,1fr) 3rem}.triage-pair .name{grid-column:1 / -1}.triage .candidate{grid-template-columns:minmax(0,1fr) auto}.triage .candidate :is(.why,.bar){grid-column:1 / -1}}',zi=r=>{const e=[];r!==document&&(e.push(X(rt.cssText,"",r,!0)),e.push(X(ot.cssText,"",r,!0)),e.push(X(ur.cssText,"",r,!0)),e.push(X(pr.cssText,"",r,!0)),e.push(X(it.cssText,"",r,!0)),e.push(X(nt.cssText,"",r,!0)),e.push(X(Ei.toString(),"",r)))},$i=zi;$i(document);export{z as A,zo as D,oe as E,Ii as T,je as _,W as a,bo as b,te as c,Yo as d,Zt as e,Xe as f,jo as g,Xo as h,k as i,Po as j,To as k,Ro as l,ot as m,rt as n,Le as r,ar as t,Ur as u,Ti as w};
