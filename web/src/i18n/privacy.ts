import type { Language } from "./choose";

/** Words of the line that says what runs here. */
interface PrivacyWords {
  runs: string;
  runsWhy: string;
  check: string;
  checkHow: string;
  /** Where the page that shows what a browser blocks is beside this one. */
  verify: string;
  verifyFile: string;
  offline: {
    keep: string;
    what: (files: string) => string;
    busy: string;
    kept: (files: string) => string;
    remove: string;
    failed: string;
  };
}

export const kPrivacyWords: Readonly<Record<Language, PrivacyWords>> = {
  en: {
    runs: "This page runs",
    runsWhy: "The browser ran it because its SHA-256 is this one; compare it with that of the release.",
    check: "How to check it",
    checkHow:
      "The SHA-256 is the fingerprint of the program, engine included. A release lists that of every file in SHA256SUMS; in its folder, this compares them all:",
    verify: "See what this browser blocks, and compute the SHA-256 of a file",
    verifyFile:
      "The file verify.html of the release shows what this browser blocks, and computes the SHA-256 of a file.",
    offline: {
      keep: "Keep this page for offline use",
      what: (files) =>
        `Stores the program itself in this browser (${files}), and nothing of your files. From the next opening on, the page needs no network, and Chromium closes every connection but to this site.`,
      busy: "Keeping the page",
      kept: (files) => `Kept in this browser for offline use: ${files}. Nothing of your files is stored.`,
      remove: "Remove it",
      failed:
        "The page could not be kept: the browser does not allow it here, or a file is not that of this release.",
    },
  },
  "zh-Hans": {
    runs: "此页面运行的程序",
    runsWhy: "浏览器核对过这个 SHA-256 才运行它；可与发布版的值比较。",
    check: "如何核对",
    checkHow:
      "SHA-256 是程序（含引擎）的指纹。发布版在 SHA256SUMS 中列出每个文件的值；在其文件夹中运行以下命令可全部核对：",
    verify: "查看此浏览器拦截什么，并计算文件的 SHA-256",
    verifyFile: "发布版中的 verify.html 文件显示此浏览器拦截什么，并可计算文件的 SHA-256。",
    offline: {
      keep: "保存此页面供离线使用",
      what: (files) =>
        `把程序本身（${files}）存入此浏览器，不存您的任何文件。下次打开起，页面不需要网络，Chromium 只允许连接本站。`,
      busy: "正在保存页面",
      kept: (files) => `已存入此浏览器供离线使用：${files}。未存储您的任何文件。`,
      remove: "移除",
      failed: "未能保存页面：浏览器在此处不允许，或有文件不属于此发布版。",
    },
  },
  "zh-Hant": {
    runs: "此頁面執行的程式",
    runsWhy: "瀏覽器核對過這個 SHA-256 才執行它；可與發布版的值比較。",
    check: "如何核對",
    checkHow:
      "SHA-256 是程式（含引擎）的指紋。發布版在 SHA256SUMS 中列出每個檔案的值；在其資料夾中執行以下命令可全部核對：",
    verify: "查看此瀏覽器攔截什麼，並計算檔案的 SHA-256",
    verifyFile: "發布版中的 verify.html 檔案顯示此瀏覽器攔截什麼，並可計算檔案的 SHA-256。",
    offline: {
      keep: "保存此頁面供離線使用",
      what: (files) =>
        `把程式本身（${files}）存入此瀏覽器，不存您的任何檔案。下次開啟起，頁面不需要網路，Chromium 只允許連線本站。`,
      busy: "正在保存頁面",
      kept: (files) => `已存入此瀏覽器供離線使用：${files}。未儲存您的任何檔案。`,
      remove: "移除",
      failed: "未能保存頁面：瀏覽器在此處不允許，或有檔案不屬於此發布版。",
    },
  },
  ms: {
    runs: "Halaman ini menjalankan",
    runsWhy: "Pelayar menjalankannya kerana SHA-256 inilah nilainya; bandingkan dengan nilai keluaran rasmi.",
    check: "Cara menyemaknya",
    checkHow:
      "SHA-256 ialah cap jari program, termasuk enjin. Keluaran rasmi menyenaraikan nilai setiap fail dalam SHA256SUMS; dalam foldernya, perintah ini membandingkan semuanya:",
    verify: "Lihat apa yang disekat oleh pelayar ini, dan kira SHA-256 sesuatu fail",
    verifyFile:
      "Fail verify.html dalam keluaran rasmi menunjukkan apa yang disekat oleh pelayar ini, dan mengira SHA-256 sesuatu fail.",
    offline: {
      keep: "Simpan halaman ini untuk kegunaan luar talian",
      what: (files) =>
        `Menyimpan program itu sendiri dalam pelayar ini (${files}), dan tiada apa-apa daripada fail anda. Mulai pembukaan berikutnya, halaman tidak memerlukan rangkaian, dan Chromium menutup setiap sambungan selain ke tapak ini.`,
      busy: "Menyimpan halaman",
      kept: (files) =>
        `Disimpan dalam pelayar ini untuk kegunaan luar talian: ${files}. Tiada apa-apa daripada fail anda disimpan.`,
      remove: "Buang",
      failed:
        "Halaman tidak dapat disimpan: pelayar tidak membenarkannya di sini, atau ada fail yang bukan daripada keluaran ini.",
    },
  },
};
