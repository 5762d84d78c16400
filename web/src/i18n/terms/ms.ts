import type { TermWords } from "./words";

export const msTerms: TermWords = {
  also: "Juga dipanggil",
  settings: "Jika takrif produk berbeza, tetapan di hujung laporan menyatakan yang mana dipakai.",
  of: {
    mrr: "Nilai semua langganan yang berjalan bagi sebulan, pada saat akhir bulan, atau pada hari pertamanya jika tetapan memilihnya. Harga setahun dikira satu per dua belas; caj sekali dan cukai tidak dikira.",
    arr: "MRR × 12.",
    customers: "Pelanggan yang mempunyai MRR pada akhir bulan.",
    arpa: "MRR ÷ pelanggan yang mempunyai MRR.",
    nrr: "MRR akhir tempoh bagi pelanggan yang mempunyai MRR pada awalnya ÷ MRR mereka pada awal. Pertumbuhan dikira, pelanggan baharu tidak; boleh melebihi 100%.",
    grr: "Seperti pengekalan bersih, tetapi setiap pelanggan tidak melebihi nilai awalnya: jumlah nilai yang lebih kecil ÷ MRR awal. Tidak pernah melebihi 100%. Tetapan boleh memilih peraturan lain.",
    logo: "Pelanggan awal yang masih mempunyai MRR pada akhir tempoh ÷ pelanggan awal. Sesetengah artikel menamakannya GRR.",
    opening_mrr: "MRR pada akhir bulan sebelumnya, iaitu ketika tempoh bermula.",
    retained: "MRR akhir tempoh bagi pelanggan awal. Pengangka pengekalan bersih.",
    closing_mrr:
      "Awal + baharu + pengaktifan semula + pengembangan − pengecilan − churn (dan kadar pertukaran).",
    kept: "Bagi setiap pelanggan awal, nilai yang lebih kecil antara MRR awal dan akhir; dijumlahkan. Pengangka pengekalan kasar.",
    opening_customers: "Pelanggan yang mempunyai MRR ketika tempoh bermula.",
    customers_kept: "Pelanggan awal yang masih mempunyai MRR pada akhir tempoh.",
    new_mrr: "MRR pelanggan yang tidak pernah mempunyainya sebelum ini.",
    reactivation: "MRR pelanggan yang pernah pergi dan kembali.",
    expansion: "Bayaran tambahan berbanding bulan lalu: naik taraf, tempat duduk, tambahan, kenaikan harga.",
    contraction: "Kurangnya bayaran pelanggan yang kekal berbanding bulan lalu.",
    churn_mrr: "MRR terdahulu pelanggan yang kini tiada MRR.",
    fx: "Perubahan oleh kadar pertukaran semata-mata. Tiada pelanggan berbuat apa-apa.",
    net_new: "Baharu + pengaktifan semula + pengembangan − pengecilan − churn.",
    lost_customers: "Pelanggan dengan MRR pada awal bulan dan tiada pada akhirnya.",
    customer_churn: "Pelanggan hilang ÷ pelanggan awal bulan.",
    gross_churn: "(Churn + pengecilan) ÷ MRR awal bulan.",
    net_churn:
      "(Churn + pengecilan − pengembangan − pengaktifan semula) ÷ MRR awal bulan. Di bawah sifar, pertumbuhan melebihi kehilangan; tetapan boleh menterbalikkan tandanya.",
    net_churn_cold: "(Churn + pengecilan − pengembangan) ÷ MRR awal bulan.",
    interval:
      "Julat kadar itu 19 kali daripada 20, dengan pelanggan lain yang serupa dan sama banyak. Pelanggan yang sedikit menjadikannya lebar.",
    median_life:
      "Umur dalam bulan apabila separuh pelanggan telah pergi, mengikut lengkung kekal hidup. Tiada selagi lebih separuh kekal.",
    survival:
      "Bahagian pelanggan yang kekal sekurang-kurangnya selama itu, menurut Kaplan dan Meier: pada setiap usia, × (1 − pergi ÷ dalam pemerhatian).",
    at_risk: "Pelanggan yang diperhatikan hingga usia ini dan belum pergi.",
    left: "Pelanggan yang pergi pada usia ini.",
    cohort:
      "Pelanggan dengan MRR pertama dalam bulan yang sama (atau suku tahun atau tahun mengikut tetapan), diikuti bulan demi bulan.",
    cohort_start: "Pelanggan kohort, atau MRR pertamanya; 100% bagi sel selepasnya.",
    expansion_rate: "Pengembangan ÷ MRR awal bulan.",
    customers_expanded: "Pelanggan yang membayar lebih daripada bulan lalu.",
    quick_ratio:
      "(Baharu + pengembangan) ÷ (churn + pengecilan). Melebihi 1, lebih banyak diperoleh daripada hilang.",
    month_growth: "MRR ÷ MRR sebulan sebelumnya − 1.",
    year_growth: "ARR ÷ ARR dua belas bulan sebelumnya − 1.",
    growth_ratio:
      "Pertumbuhan dua belas bulan ini ÷ dua belas bulan sebelumnya. Melebihi 1, pertumbuhan semakin pantas.",
    by_customers: "Perubahan bilangan pelanggan × purata MRR setiap pelanggan sebelum dan selepas.",
    by_arpa: "Perubahan MRR setiap pelanggan × purata bilangan pelanggan sebelum dan selepas.",
    concentration:
      "Jumlah kuasa dua bahagian MRR setiap pelanggan. 1 ÷ nilainya: sebanyak itulah pelanggan sama besar yang setara.",
    top_share: "MRR pelanggan terbesar ÷ semua MRR.",
    growth_resilience:
      "Perubahan ARR − perubahan indeks industri, dari puncak ke lembah kemerosotan. Melebihi 0, ARR jatuh kurang daripada industri, atau berkembang.",
    downturn:
      "Dari puncak indeks hingga bulan terendah sebelum ia pulih: indeks pada lembah ÷ indeks pada puncak − 1.",
    recurring: "MRR akhir setiap bulan, dijumlahkan.",
    new_arr: "MRR baharu × 12.",
    add_on_arr: "MRR pengembangan × 12.",
    one_off:
      "Baris invois yang tidak berulang: pelaksanaan, pembangunan, bayaran ikut guna dan seumpamanya, bersih.",
    value_added: "Baris invois bagi perkhidmatan di luar produk yang tidak berulang.",
    purity: "Hasil berulang ÷ (berulang + sekali). Satu artikel menyebut 85% sebagai sihat.",
    front_profit: "ARR baharu − jualan dan pemasaran.",
    back_profit: "Amaun diperbaharui − kos pengekalan dan kos hasil.",
    renewal_margin: "Untung belakang ÷ amaun diperbaharui.",
    sales_marketing: "Semua kos jualan dan pemasaran dalam bulan itu.",
    new_customers: "Pelanggan dengan MRR pertama mereka.",
    cac: "Jualan dan pemasaran ÷ pelanggan baharu.",
    retention_cost: "Sokongan, kejayaan pelanggan, dan pemasaran kepada pelanggan sedia ada.",
    crc: "Kos pengekalan ÷ pelanggan awal bulan.",
    gross_margin: "(MRR − kos hasil) ÷ MRR.",
    margin_after_retention: "(MRR − kos hasil − kos pengekalan) ÷ MRR.",
    payback: "CAC ÷ (MRR pelanggan baharu × margin kasar): bulan hingga kos pemerolehan kembali.",
    ltv: "MRR setiap pelanggan ÷ purata churn pelanggan enam bulan sebelumnya.",
    ltv_to_cac: "Nilai seumur hidup × margin kasar ÷ CAC.",
    magic_number: "ARR yang ditambah suku lalu ÷ jualan dan pemasaran suku sebelumnya.",
    due: "Kontrak yang tempohnya tamat.",
    renewed: "Kontrak cukup tempoh yang diperbaharui, termasuk lebih awal.",
    renewed_early: "Kontrak yang dipersetujui sebelum hari tamatnya; sebahagian daripada yang diperbaharui.",
    renewals_lost: "Kontrak cukup tempoh yang tidak diperbaharui.",
    renewals_open: "Kontrak cukup tempoh yang belum diputuskan. Tidak masuk mana-mana kadar.",
    due_amount: "Nilai asal kontrak cukup tempoh.",
    renewed_amount: "Nilai kini kontrak diperbaharui, termasuk tambahan.",
    lost_amount: "Nilai kontrak hilang, dan pengurangan kontrak diperbaharui.",
    customer_renewal:
      "Diperbaharui ÷ cukup tempoh, dalam kontrak atau pelanggan. Artikel berbeza tentang penyebutnya, jadi takrifnya diletakkan sebelah-menyebelah.",
    amount_renewal:
      "Amaun diperbaharui ÷ amaun cukup tempoh yang diputuskan. Tambahan dikira: boleh melebihi 100% (kadar C, NDR).",
    rate_a:
      "Amaun diperbaharui tanpa tambahan, setiap kontrak tidak melebihi nilai asal ÷ amaun cukup tempoh yang diputuskan.",
    renewal_base: "Amaun diperbaharui hingga nilai asal, bagi pelanggan yang pernah memperbaharui.",
    first_renewal: "Yang sama bagi pelanggan yang memperbaharui kali pertama: baharu pada tempoh sebelumnya.",
    add_ons: "Nilai kontrak diperbaharui melebihi nilai asal.",
    renewal_growth: "Amaun diperbaharui setahun ÷ tahun sebelumnya − 1.",
    renewal_term: "Purata tahun kontrak diperbaharui.",
    at_stake: "Nilai kontrak yang akan cukup tempoh.",
    renewal_risk: "Daripada amaun dipertaruhkan, bahagian pelanggan dengan tanda amaran awal.",
    sign_up:
      "Pelanggan yang tarikh mendaftarnya dinyatakan fail, yang mencuba dahulu, atau yang bermula dengan langganan percuma; mengikut hari terawal.",
    conversion:
      "Pendaftaran dengan MRR dalam hari untuk menukar ÷ pendaftaran yang harinya sudah tamat. Yang masih boleh menukar tidak dikira.",
    activation:
      "Pelanggan dengan data penggunaan yang menyiapkan proses teras dalam 30 hari dari MRR pertama (ambang amaran awal) ÷ yang harinya sudah tamat.",
    engagement:
      "Pelanggan dengan MRR pada akhir bulan yang menggunakan produk dalam bulan itu (log masuk, guna teras atau log masuk terakhir) ÷ yang penggunaannya diketahui.",
    nps: "Bahagian promoter − bahagian pengkritik, −100 hingga 100. Bagi pekerja: eNPS.",
    promoters: "Jawapan 9 dan 10.",
    passives: "Jawapan 7 dan 8.",
    detractors: "Jawapan 0 hingga 6.",
    answers: "Bilangan jawapan di sebalik skor.",
    threshold: "Dari mana tanda dikira. Dipetik daripada artikel tanpa sumber; boleh diubah.",
    churn_with: "Daripada pelanggan dengan tanda, bahagian yang pergi pada suku berikutnya.",
    churn_without: "Daripada pelanggan tanpa tanda, bahagian yang pergi pada suku berikutnya.",
    lift: "Churn dengan tanda ÷ tanpa tanda. Hampir 1, tanda itu tidak bererti.",
    difference: "Churn dengan tanda − tanpa tanda, sebagai selang 95%. Yang mengandungi 0 bukan bukti.",
    manageable: "Daripada MRR hilang dengan sebab yang diketahui, bahagian yang bukan luaran.",
    churn_class: "Luaran (nasib pelanggan sendiri), produk kurang digunakan, pesaing, atau bayaran gagal.",
    segment_rate: "Kadar pelanggan segmen itu sahaja, dalam tempoh ini.",
    weight: "Penyebut kadar segmen ÷ penyebut semua.",
    rate_effect: "Perubahan kadar segmen × purata pemberatnya sebelum dan selepas.",
    mix_effect:
      "Perubahan pemberat segmen × jarak kadarnya daripada kadar semua. Jumlah semua kesan ialah perubahan keseluruhan.",
    keep_grow:
      "Pelanggan mengikut nasibnya: yang kekal dan berkembang boleh membeli lagi, yang mengecil atau pergi perlu dilihat.",
    forecast:
      "MRR hari ini × kadar pengekalan dua belas bulan lalu (GRR, NRR), bulan demi bulan; dengan perniagaan baharu: ditambah sebanyak itu. Yang kekal: menurut model sBG.",
    forecast_error:
      "Ramalan pada akhir suku lalu daripada apa yang diketahui ketika itu, berbanding yang berlaku: yang berlaku ÷ ramalan − 1.",
    projection:
      "Bahagian pelanggan yang masih ada pada usia ini jika setiap pelanggan mempunyai kebarangkalian pergi sendiri, bertaburan beta antara pelanggan (Fader dan Hardie).",
    pooled_average:
      "Pelanggan dengan MRR pada usia ini ÷ saiz, bagi semua kohort yang setua itu. Usia tua hanya daripada kohort lama, dan yang kembali dikira semula.",
    pooled_customers: "Pelanggan kohort yang setua usia ini.",
    health_score:
      "Purata berwajaran penunjuk kesihatan pelanggan yang diketahui, 0 hingga 100; pemberat yang tiada diagihkan kepada yang lain.",
    advocate_limit:
      "Dari mana pelanggan lulus. Dua had dipetik daripada artikel tanpa sumber, dua lagi had kami; semuanya boleh diubah.",
    advocate_score:
      "Min skor yang diketahui. Setiap satu 0 hingga 100: kedudukan pelanggan antara yang lain.",
    advocate:
      "Pelanggan yang lulus semua ujian yang dibenarkan oleh fail: keaktifan, modul digunakan, pencapaian, tambahan tahun demi tahun.",
    spread:
      "Kedudukan antara pelanggan mengikut rujukan dan sebutan dua belas bulan, 0 hingga 100; yang sama banyak dikira separuh sebagai kurang.",
    reliance:
      "Purata kedudukan antara pelanggan mengikut penggunaan teras tiga bulan dan integrasi, 0 hingga 100.",
    feedback:
      "Purata kedudukan antara pelanggan mengikut permintaan diterima dan tinjauan dijawab dalam dua belas bulan, 0 hingga 100.",
    one_plan:
      "Kontrak yang cukup tempoh dalam 180 hari dan belum diputuskan, yang terdekat dahulu, untuk semakan mingguan: nilai, pemilik dan tanda amaran awal pelanggannya.",
    tier: "Pelanggan mengikut MRR dalam tiga peringkat: gajah membayar paling banyak, arnab paling sedikit. Had antaranya ialah tetapan peringkat saiz.",
    auc: "Bahagian pasangan seorang yang pergi dan seorang yang kekal di mana yang kekal mendapat skor lebih tinggi; skor sama dikira separuh. Syiling memberi 50%. Selangnya mengikut Hanley dan McNeil.",
    calibration:
      "Daripada pelanggan dengan skor dalam julat ini pada akhir suku, bahagian yang pergi dalam bulan-bulan berikutnya. Bagi skor yang berkesan, bahagian itu turun dari julat ke julat.",
    health_band:
      "Berisiko di bawah 40, perlu diperhatikan di bawah 70, sihat selebihnya, melainkan tetapan menyatakan had lain. Had ini kebiasaan, bukan dapatan.",
    health_weight:
      "Berapa banyak penunjuk dikira dalam skor. Semuanya 1 melainkan diubah di sini; pemberat yang tidak diketahui bagi seorang pelanggan diagihkan kepada penunjuknya yang lain.",
    back_test:
      "Ramalan yang sama pada akhir setiap suku lalu daripada apa yang diketahui ketika itu, berbanding yang berlaku. Tanda 5% dipetik daripada Fxiaoke tentang ramalannya sendiri; satu tetapan mengubahnya.",
    indicator_logins: "Log masuk bulan itu; dikira sebagai kedudukan antara pelanggan.",
    indicator_feature_coverage:
      "Bahagian ciri produk yang digunakan, mengikut baris terkini dua belas bulan.",
    indicator_core_use: "Penggunaan modul teras bulan itu; dikira sebagai kedudukan antara pelanggan.",
    indicator_advanced_use: "Bahagian penggunaan ciri lanjutan, mengikut baris terkini dua belas bulan.",
    indicator_milestones:
      "Bahagian hasil yang dipersetujui dan telah dicapai, mengikut baris terkini dua belas bulan.",
    indicator_scenarios:
      "Bilangan jenis kerja yang menggunakan produk; dikira sebagai kedudukan antara pelanggan.",
    indicator_nps: "Jawapan NPS terkini pelanggan dalam dua belas bulan ÷ 10.",
    indicator_issues_resolved:
      "Bahagian isu pelanggan yang diselesaikan, mengikut baris terkini dua belas bulan.",
    indicator_renewal_talk:
      "Sejauh mana rundingan pembaharuan; dikira hanya jika kontrak cukup tempoh dalam 90 hari.",
    indicator_add_ons:
      "Tambahan yang dibeli dalam dua belas bulan; dikira sebagai kedudukan antara pelanggan.",
    signal_no_login: "Hari sejak log masuk terakhir pelanggan, hingga akhir bulan lengkap terakhir.",
    signal_core_use_down:
      "Penurunan penggunaan teras dari satu baris penggunaan ke baris berikutnya, sebagai bahagian.",
    signal_tickets: "Tiket dan aduan dalam 31 hari terakhir.",
    signal_not_onboarded: "Hari sejak pelanggan mula tanpa hari proses teras disediakan.",
    signal_few_modules: "Bilangan modul yang digunakan pelanggan, mengikut baris penggunaan terkini.",
    signal_no_renewal_talk:
      "Kontrak hampir cukup tempoh, dan baris penggunaan terkini menyatakan rundingan belum bermula.",
    signal_nps_down: "Penurunan jawapan NPS pelanggan dari satu baris ke baris berikutnya, dalam mata.",
    signal_no_add_on: "Hari sejak akaun utama, iaitu peringkat MRR terbesar, terakhir membeli tambahan.",
    cost_of_revenue:
      "Kos melayan pelanggan: pengehosan, penyampaian, lesen. Ditolak daripada MRR bagi margin kasar.",
    other_costs:
      "Kos penyelidikan dan pembangunan, serta pentadbiran. Tidak dikira dalam mana-mana angka di sini.",
  },
};
