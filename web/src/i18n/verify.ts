import type { AttemptId, Outcome } from "../verify/attempts";
import type { Language } from "./choose";

/** Words of the page that shows what a browser blocks. */
export interface VerifyWords {
  language: string;
  title: string;
  lead: string;
  trying: string;
  summary: (blocked: string, all: string) => string;
  tried: string;
  result: string;
  attemptOf: Readonly<Record<AttemptId, string>>;
  outcomeOf: Readonly<Record<Outcome, string>>;
  todo: string;
  todoWebRtc: string;
  todoOthers: string;
  todoOffline: string;
  hashTitle: string;
  hashLead: string;
  hashWays: readonly { say: string; run: string }[];
  chooseFile: string;
  limitsTitle: string;
  limits: readonly string[];
  back: string;
}

const kSums = "sha256sum -c SHA256SUMS";
const kOfScript = "openssl dgst -sha256 -binary app.js | openssl base64";

export const kVerifyWords: Readonly<Record<Language, VerifyWords>> = {
  en: {
    language: "Language",
    title: "What this browser blocks",
    lead: "This page stands under the same security policy as Holdfast and now tries every way to send something. Each attempt goes to an address ending in .invalid, which no computer can have: what is not blocked reaches nobody, and there is nothing here to send.",
    trying: "Trying",
    summary: (blocked, all) => `${blocked} of ${all} ways out are blocked.`,
    tried: "What is tried",
    result: "Result",
    attemptOf: {
      fetch: "A request (fetch)",
      xhr: "A request (XMLHttpRequest)",
      beacon: "A message on leaving (beacon)",
      socket: "A lasting connection (WebSocket)",
      events: "A stream of events (EventSource)",
      image: "An image from elsewhere",
      media: "A sound from elsewhere",
      font: "A font from elsewhere",
      style: "A style sheet from elsewhere",
      script: "A script from elsewhere",
      frame: "A page within the page (iframe)",
      object: "An embedded object",
      form: "A form that is sent",
      code: "Text that is run as code (eval)",
      "worker-fetch": "A request by the worker that reads files",
      "worker-import": "A script loaded by that worker",
      "worker-socket": "A connection by that worker",
      webrtc: "A direct connection (WebRTC)",
    },
    outcomeOf: { blocked: "blocked", open: "not blocked", absent: "not in this browser" },
    todo: "What to do about what is not blocked",
    todoWebRtc:
      "No policy in a page can stop WebRTC. Holdfast's script has none of it in it, and a test holds that against what is shipped. To have it blocked as well: a Chromium browser, and a host that sends the header Connection-Allowlist (the file _headers), or the copy kept for offline use.",
    todoOthers:
      "The page came without its policy, or this browser does not follow it: a proxy or an extension may have taken it away. Use another browser, or the file holdfast.html.",
    todoOffline:
      "To be certain in any browser: switch the network off before you choose your files. Holdfast works without it.",
    hashTitle: "The SHA-256 at the foot of the page",
    hashLead:
      "It is the fingerprint of the program that runs, engine included. The page names it, and the browser runs no other program. To know that it is that of the release, compare it with the one you compute of the released files:",
    hashWays: [
      { say: "All files, in the folder of the release:", run: kSums },
      { say: "The program of the site, in the form that the foot shows (after sha256-):", run: kOfScript },
    ],
    chooseFile: "Choose a file to see its SHA-256",
    limitsTitle: "What no page can show",
    limits: [
      "Extensions of the browser may read every page, this one included.",
      "A browser that was tampered with can show anything.",
      "Opening another page with data in its address is stopped by no policy. Holdfast's script cannot do it: what would be needed is not in it.",
    ],
    back: "To Holdfast",
  },
  "zh-Hans": {
    language: "语言",
    title: "此浏览器拦截什么",
    lead: "本页与 Holdfast 使用同一安全策略，现在逐一尝试各种外发方式。每次都指向以 .invalid 结尾的地址，没有任何计算机可以拥有它：即使未被拦截也到不了任何人，而且这里没有可发送的内容。",
    trying: "正在尝试",
    summary: (blocked, all) => `${all} 种外发方式中，拦截了 ${blocked} 种。`,
    tried: "尝试的方式",
    result: "结果",
    attemptOf: {
      fetch: "请求（fetch）",
      xhr: "请求（XMLHttpRequest）",
      beacon: "离开时的消息（beacon）",
      socket: "持续连接（WebSocket）",
      events: "事件流（EventSource）",
      image: "外部图片",
      media: "外部声音",
      font: "外部字体",
      style: "外部样式表",
      script: "外部脚本",
      frame: "页面中的页面（iframe）",
      object: "嵌入对象",
      form: "提交表单",
      code: "把文本当代码运行（eval）",
      "worker-fetch": "读取文件的 worker 发出请求",
      "worker-import": "该 worker 加载脚本",
      "worker-socket": "该 worker 建立连接",
      webrtc: "直接连接（WebRTC）",
    },
    outcomeOf: { blocked: "已拦截", open: "未拦截", absent: "此浏览器没有" },
    todo: "未被拦截的怎么办",
    todoWebRtc:
      "页面中的策略都拦不住 WebRTC。Holdfast 的程序里没有它，并有测试检查发布的文件。若也要拦截：使用 Chromium 类浏览器，并由主机发送 Connection-Allowlist 标头（_headers 文件），或使用离线保存的副本。",
    todoOthers:
      "页面缺少策略，或此浏览器没有遵守：可能被代理或扩展去掉了。请换一个浏览器，或使用 holdfast.html 文件。",
    todoOffline: "在任何浏览器中都要万无一失：选择文件前断开网络。Holdfast 不需要网络。",
    hashTitle: "页脚的 SHA-256",
    hashLead:
      "它是正在运行的程序（含引擎）的指纹。页面写明了它，浏览器不会运行别的程序。要确认它就是发布版，请与您对发布文件计算的值比较：",
    hashWays: [
      { say: "在发布文件夹中检查全部文件：", run: kSums },
      { say: "网站的程序，形式与页脚相同（sha256- 之后）：", run: kOfScript },
    ],
    chooseFile: "选择文件查看其 SHA-256",
    limitsTitle: "任何页面都无法证明的",
    limits: [
      "浏览器扩展可以读取任何页面，包括本页。",
      "被篡改的浏览器可以显示任何内容。",
      "带着数据打开另一个页面，没有策略能阻止。Holdfast 的程序做不到：其中没有所需的代码。",
    ],
    back: "回到 Holdfast",
  },
  "zh-Hant": {
    language: "語言",
    title: "此瀏覽器攔截什麼",
    lead: "本頁與 Holdfast 使用同一安全政策，現在逐一嘗試各種外送方式。每次都指向以 .invalid 結尾的位址，沒有任何電腦可以擁有它：即使未被攔截也到不了任何人，而且這裡沒有可傳送的內容。",
    trying: "正在嘗試",
    summary: (blocked, all) => `${all} 種外送方式中，攔截了 ${blocked} 種。`,
    tried: "嘗試的方式",
    result: "結果",
    attemptOf: {
      fetch: "請求（fetch）",
      xhr: "請求（XMLHttpRequest）",
      beacon: "離開時的訊息（beacon）",
      socket: "持續連線（WebSocket）",
      events: "事件串流（EventSource）",
      image: "外部圖片",
      media: "外部聲音",
      font: "外部字型",
      style: "外部樣式表",
      script: "外部指令碼",
      frame: "頁面中的頁面（iframe）",
      object: "嵌入物件",
      form: "送出表單",
      code: "把文字當程式碼執行（eval）",
      "worker-fetch": "讀取檔案的 worker 發出請求",
      "worker-import": "該 worker 載入指令碼",
      "worker-socket": "該 worker 建立連線",
      webrtc: "直接連線（WebRTC）",
    },
    outcomeOf: { blocked: "已攔截", open: "未攔截", absent: "此瀏覽器沒有" },
    todo: "未被攔截的怎麼辦",
    todoWebRtc:
      "頁面中的政策都攔不住 WebRTC。Holdfast 的程式裡沒有它，並有測試檢查發布的檔案。若也要攔截：使用 Chromium 類瀏覽器，並由主機傳送 Connection-Allowlist 標頭（_headers 檔案），或使用離線保存的副本。",
    todoOthers:
      "頁面缺少政策，或此瀏覽器沒有遵守：可能被代理或擴充功能去掉了。請換一個瀏覽器，或使用 holdfast.html 檔案。",
    todoOffline: "在任何瀏覽器中都要萬無一失：選擇檔案前中斷網路。Holdfast 不需要網路。",
    hashTitle: "頁尾的 SHA-256",
    hashLead:
      "它是正在執行的程式（含引擎）的指紋。頁面寫明了它，瀏覽器不會執行別的程式。要確認它就是發布版，請與您對發布檔案計算的值比較：",
    hashWays: [
      { say: "在發布資料夾中檢查全部檔案：", run: kSums },
      { say: "網站的程式，形式與頁尾相同（sha256- 之後）：", run: kOfScript },
    ],
    chooseFile: "選擇檔案查看其 SHA-256",
    limitsTitle: "任何頁面都無法證明的",
    limits: [
      "瀏覽器擴充功能可以讀取任何頁面，包括本頁。",
      "被竄改的瀏覽器可以顯示任何內容。",
      "帶著資料開啟另一個頁面，沒有政策能阻止。Holdfast 的程式做不到：其中沒有所需的程式碼。",
    ],
    back: "回到 Holdfast",
  },
  ms: {
    language: "Bahasa",
    title: "Apa yang disekat oleh pelayar ini",
    lead: "Halaman ini tertakluk kepada dasar keselamatan yang sama dengan Holdfast, dan kini mencuba setiap cara untuk menghantar sesuatu. Setiap cubaan menuju alamat yang berakhir dengan .invalid, yang tidak boleh dimiliki mana-mana komputer: yang tidak disekat pun tidak sampai kepada sesiapa, dan tiada apa-apa di sini untuk dihantar.",
    trying: "Mencuba",
    summary: (blocked, all) => `${blocked} daripada ${all} jalan keluar disekat.`,
    tried: "Apa yang dicuba",
    result: "Hasil",
    attemptOf: {
      fetch: "Permintaan (fetch)",
      xhr: "Permintaan (XMLHttpRequest)",
      beacon: "Mesej semasa keluar (beacon)",
      socket: "Sambungan berterusan (WebSocket)",
      events: "Aliran peristiwa (EventSource)",
      image: "Imej dari luar",
      media: "Bunyi dari luar",
      font: "Fon dari luar",
      style: "Helaian gaya dari luar",
      script: "Skrip dari luar",
      frame: "Halaman dalam halaman (iframe)",
      object: "Objek terbenam",
      form: "Borang yang dihantar",
      code: "Teks yang dijalankan sebagai kod (eval)",
      "worker-fetch": "Permintaan oleh worker yang membaca fail",
      "worker-import": "Skrip yang dimuatkan oleh worker itu",
      "worker-socket": "Sambungan oleh worker itu",
      webrtc: "Sambungan terus (WebRTC)",
    },
    outcomeOf: { blocked: "disekat", open: "tidak disekat", absent: "tiada dalam pelayar ini" },
    todo: "Apa yang perlu dibuat tentang yang tidak disekat",
    todoWebRtc:
      "Tiada dasar dalam halaman dapat menyekat WebRTC. Skrip Holdfast tidak mengandunginya, dan satu ujian memeriksa fail yang dikeluarkan. Untuk menyekatnya juga: pelayar Chromium, dan hos yang menghantar pengepala Connection-Allowlist (fail _headers), atau salinan yang disimpan untuk kegunaan luar talian.",
    todoOthers:
      "Halaman ini datang tanpa dasarnya, atau pelayar ini tidak mematuhinya: proksi atau sambungan mungkin membuangnya. Guna pelayar lain, atau fail holdfast.html.",
    todoOffline:
      "Untuk kepastian dalam mana-mana pelayar: matikan rangkaian sebelum memilih fail. Holdfast berfungsi tanpanya.",
    hashTitle: "SHA-256 di kaki halaman",
    hashLead:
      "Ia ialah cap jari program yang berjalan, termasuk enjin. Halaman menamakannya, dan pelayar tidak menjalankan program lain. Untuk memastikan ia sama dengan keluaran rasmi, bandingkan dengan yang anda kira daripada fail keluaran:",
    hashWays: [
      { say: "Semua fail, dalam folder keluaran:", run: kSums },
      { say: "Program tapak, dalam bentuk di kaki halaman (selepas sha256-):", run: kOfScript },
    ],
    chooseFile: "Pilih fail untuk melihat SHA-256",
    limitsTitle: "Apa yang tidak dapat ditunjukkan oleh mana-mana halaman",
    limits: [
      "Sambungan pelayar boleh membaca setiap halaman, termasuk halaman ini.",
      "Pelayar yang diusik boleh menunjukkan apa-apa sahaja.",
      "Membuka halaman lain dengan data dalam alamatnya tidak dapat disekat oleh mana-mana dasar. Skrip Holdfast tidak mampu melakukannya: kod yang diperlukan tiada di dalamnya.",
    ],
    back: "Ke Holdfast",
  },
};
