import type { ExportWords } from "./en";

export const msExports: ExportWords = {
  title: "Eksport dan kongsi",
  lead: "Semuanya dibuat pada komputer ini. Jumlah kekal sebagai nombor, dan teks yang akan dijalankan sebagai formula dijadikan teks biasa.",
  hideNames: "Gantikan nama pelanggan dengan nama samaran",
  key: "Kunci nama samaran",
  keyHint:
    "Kunci yang sama memberi nama samaran yang sama lain kali. Simpan sendiri: tanpanya tiada siapa dapat mengenal pelanggan.",
  noKey: "Pelayar ini tidak membuat nama samaran pada halaman tanpa HTTPS.",
  merge: "Gabungkan segmen yang kurang daripada",
  whole: "Seluruh laporan",
  workbook: "Buku kerja Excel",
  still: "Laporan untuk diemel (HTML tanpa skrip)",
  table: "Satu jadual",
  cuts: "Seperti nama dalam alat pengebilan",
  lists: "Jadual dalam laporan",
  csv: "Simpan sebagai CSV",
  copy: "Salin ke hamparan",
  working: "Sebentar",
  saved: (name) => `Disimpan sebagai ${name}.`,
  copied: (rows) => `Disalin: ${rows} baris.`,
  select: "Pelayar tidak membenarkan halaman ini menyalin. Jadual ada di sini untuk dipilih dan disalin.",
  failed: "Ini tidak berjaya",
  image: (kind, heading) => `Simpan carta “${heading}” sebagai ${kind}`,
  made: (version) =>
    `Dibuat dengan Holdfast ${version}. Halaman ini tiada skrip dan tidak memuatkan apa-apa.`,
};
