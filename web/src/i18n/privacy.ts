import type { Language } from "./choose";

/** Words of the line that says what runs here. */
interface PrivacyWords {
  runs: string;
  runsWhy: string;
}

export const kPrivacyWords: Readonly<Record<Language, PrivacyWords>> = {
  en: {
    runs: "This page runs",
    runsWhy: "The browser ran it because its SHA-256 is this one; compare it with that of the release.",
  },
  "zh-Hans": {
    runs: "此页面运行的程序",
    runsWhy: "浏览器核对过这个 SHA-256 才运行它；可与发布版的值比较。",
  },
  "zh-Hant": {
    runs: "此頁面執行的程式",
    runsWhy: "瀏覽器核對過這個 SHA-256 才執行它；可與發布版的值比較。",
  },
  ms: {
    runs: "Halaman ini menjalankan",
    runsWhy: "Pelayar menjalankannya kerana SHA-256 inilah nilainya; bandingkan dengan nilai keluaran rasmi.",
  },
};
