/** Months, or days, as they are shown, what was answered, and signs of risk; empty where a row has none. */
export interface RuleMonths {
  before: string;
  after: string;
  since: string;
  last: string;
  score: string;
  signs: string;
}

type Say = (months: RuleMonths) => string;

interface Words {
  en: Say;
  "zh-Hans": Say;
  "zh-Hant": Say;
  ms: Say;
}

const words = (en: Say, hans: Say, hant: Say, ms: Say): Words => ({
  en,
  "zh-Hans": hans,
  "zh-Hant": hant,
  ms,
});

const kSame = words(
  ({ before, after }) => `The same MRR at the end of ${after} as at the end of ${before}.`,
  ({ before, after }) => `${after}末的 MRR 与${before}末相同。`,
  ({ before, after }) => `${after}底的 MRR 與${before}底相同。`,
  ({ before, after }) => `MRR pada akhir ${after} sama seperti pada akhir ${before}.`,
);
const kMore = words(
  ({ before, after }) => `More MRR at the end of ${after} than at the end of ${before}.`,
  ({ before, after }) => `${after}末的 MRR 高于${before}末。`,
  ({ before, after }) => `${after}底的 MRR 高於${before}底。`,
  ({ before, after }) => `MRR pada akhir ${after} lebih tinggi daripada pada akhir ${before}.`,
);
const kLess = words(
  ({ before, after }) => `Less MRR at the end of ${after} than at the end of ${before}, but some.`,
  ({ before, after }) => `${after}末的 MRR 低于${before}末，但仍有。`,
  ({ before, after }) => `${after}底的 MRR 低於${before}底，但仍有。`,
  ({ before, after }) =>
    `MRR pada akhir ${after} lebih rendah daripada pada akhir ${before}, tetapi masih ada.`,
);
const kGone = words(
  ({ before, after }) => `MRR at the end of ${before}, and none at the end of ${after}.`,
  ({ before, after }) => `${before}末有 MRR，${after}末没有。`,
  ({ before, after }) => `${before}底有 MRR，${after}底沒有。`,
  ({ before, after }) => `Ada MRR pada akhir ${before}, tiada pada akhir ${after}.`,
);

const answer = (en: string, hans: string, hant: string, ms: string): Words =>
  words(
    ({ before, score }) => `Answered ${score} on ${before}: ${en}.`,
    ({ before, score }) => `${before}回答 ${score} 分：${hans}。`,
    ({ before, score }) => `${before}回答 ${score} 分：${hant}。`,
    ({ before, score }) => `Menjawab ${score} pada ${before}: ${ms}.`,
  );
const cost = (en: string, hans: string, hant: string, ms: string): Words =>
  words(
    ({ before }) => `Costs of ${before}: ${en}.`,
    ({ before }) => `${before}的费用：${hans}。`,
    ({ before }) => `${before}的費用：${hant}。`,
    ({ before }) => `Kos ${before}: ${ms}.`,
  );
const oneOff = (en: string, hans: string, hant: string, ms: string): Words =>
  words(
    ({ before }) => `Invoice of ${before}, not recurring: ${en}.`,
    ({ before }) => `${before}的发票，一次性项目：${hans}。`,
    ({ before }) => `${before}的發票，一次性項目：${hant}。`,
    ({ before }) => `Invois ${before}, tidak berulang: ${ms}.`,
  );

/** Of who is looked at now, at the end of a month. */
const now = (en: string, hans: string, hant: string, ms: string): Words =>
  words(
    ({ after }) => `A customer at the end of ${after}: ${en}.`,
    ({ after }) => `${after}末是客户：${hans}。`,
    ({ after }) => `${after}底是客戶：${hant}。`,
    ({ after }) => `Pelanggan pada akhir ${after}: ${ms}.`,
  );

const kRules: Readonly<Record<string, Words>> = {
  "movement.unchanged": kSame,
  "movement.expansion": kMore,
  "movement.contraction": kLess,
  "movement.churn": kGone,
  "movement.new": words(
    ({ after }) => `The first MRR ever is that at the end of ${after}.`,
    ({ after }) => `${after}末首次有 MRR。`,
    ({ after }) => `${after}底首次有 MRR。`,
    ({ after }) => `MRR yang pertama ialah pada akhir ${after}.`,
  ),
  "movement.new_again": words(
    ({ after, last }) =>
      `MRR at the end of ${last} and again at that of ${after}: lost for longer than a reactivation may take.`,
    ({ after, last }) => `${last}末有 MRR，到${after}末才再有：流失的时间超过回流期限。`,
    ({ after, last }) => `${last}底有 MRR，到${after}底才再有：流失的時間超過回流期限。`,
    ({ after, last }) =>
      `MRR pada akhir ${last} dan sekali lagi pada akhir ${after}: hilang lebih lama daripada tempoh pengaktifan semula.`,
  ),
  "movement.reactivation": words(
    ({ before, after, last }) => `No MRR at the end of ${before}, but at the end of ${last} and of ${after}.`,
    ({ before, after, last }) => `${before}末没有 MRR，但${last}末和${after}末有。`,
    ({ before, after, last }) => `${before}底沒有 MRR，但${last}底和${after}底有。`,
    ({ before, after, last }) =>
      `Tiada MRR pada akhir ${before}, tetapi ada pada akhir ${last} dan akhir ${after}.`,
  ),
  "movement.by_day": words(
    ({ after }) =>
      `Days between the ends of months decide: each day's change in ${after} is in a class of its own.`,
    ({ after }) => `由月末之间的日子决定：${after}每天的变化各归其类。`,
    ({ after }) => `由月底之間的日子決定：${after}每天的變化各歸其類。`,
    ({ after }) =>
      `Hari antara akhir bulan menentukan: perubahan setiap hari dalam ${after} ada dalam kelasnya sendiri.`,
  ),
  "movement.entering": words(
    ({ before, after }) =>
      `In another segment at the end of ${before}, and in this one at the end of ${after}.`,
    ({ before, after }) => `${before}末在另一个分群，${after}末在此分群。`,
    ({ before, after }) => `${before}底在另一個分群，${after}底在此分群。`,
    ({ before, after }) =>
      `Dalam segmen lain pada akhir ${before}, dan dalam segmen ini pada akhir ${after}.`,
  ),
  "movement.leaving": words(
    ({ before, after }) =>
      `In this segment at the end of ${before}, and in another one at the end of ${after}.`,
    ({ before, after }) => `${before}末在此分群，${after}末在另一个分群。`,
    ({ before, after }) => `${before}底在此分群，${after}底在另一個分群。`,
    ({ before, after }) =>
      `Dalam segmen ini pada akhir ${before}, dan dalam segmen lain pada akhir ${after}.`,
  ),
  "movement.fx": words(
    ({ before, after }) => `The MRR at the end of ${before}, at the exchange rates of the end of ${after}.`,
    ({ before, after }) => `${before}末的 MRR，按${after}末的汇率换算。`,
    ({ before, after }) => `${before}底的 MRR，按${after}底的匯率換算。`,
    ({ before, after }) => `MRR pada akhir ${before}, pada kadar tukaran akhir ${after}.`,
  ),
  "period.new": words(
    ({ after }) => `The period up to ${after} is the first to close with MRR.`,
    ({ after }) => `截至${after}的期间是第一个期末有 MRR 的期间。`,
    ({ after }) => `截至${after}的期間是第一個期末有 MRR 的期間。`,
    ({ after }) => `Tempoh hingga ${after} ialah yang pertama ditutup dengan MRR.`,
  ),
  "period.back": words(
    ({ before, after }) =>
      `A customer again as the period up to ${after} closes, and none as the one up to ${before} did.`,
    ({ before, after }) => `截至${after}的期间期末重新是客户，截至${before}的期间期末不是。`,
    ({ before, after }) => `截至${after}的期間期末重新是客戶，截至${before}的期間期末不是。`,
    ({ before, after }) =>
      `Pelanggan semula apabila tempoh hingga ${after} ditutup, dan bukan apabila tempoh hingga ${before} ditutup.`,
  ),
  "customer.same": kSame,
  "customer.grew": kMore,
  "customer.shrank": kLess,
  "customer.left": kGone,
  "customer.came": words(
    ({ before, after }) => `MRR at the end of ${after}, and no customer at the end of ${before}.`,
    ({ before, after }) => `${after}末有 MRR，${before}末还不是客户。`,
    ({ before, after }) => `${after}底有 MRR，${before}底還不是客戶。`,
    ({ before, after }) => `Ada MRR pada akhir ${after}, bukan pelanggan pada akhir ${before}.`,
  ),
  "customer.first_month": words(
    ({ since }) => `The first MRR ever is that at the end of ${since}.`,
    ({ since }) => `${since}末首次有 MRR。`,
    ({ since }) => `${since}底首次有 MRR。`,
    ({ since }) => `MRR yang pertama ialah pada akhir ${since}.`,
  ),
  "customer.not_yet": words(
    ({ after, since }) => `No MRR yet at the end of ${after}: the first is that at the end of ${since}.`,
    ({ after, since }) => `${after}末尚无 MRR，${since}末才首次有。`,
    ({ after, since }) => `${after}底尚無 MRR，${since}底才首次有。`,
    ({ after, since }) => `Belum ada MRR pada akhir ${after}: yang pertama ialah pada akhir ${since}.`,
  ),
  "days.same": words(
    ({ before, after }) => `The same MRR on ${after} as on ${before}, the first day with any.`,
    ({ before, after }) => `${after}的 MRR 与首次有 MRR 的${before}相同。`,
    ({ before, after }) => `${after}的 MRR 與首次有 MRR 的${before}相同。`,
    ({ before, after }) => `MRR pada ${after} sama seperti pada ${before}, hari pertama yang ada MRR.`,
  ),
  "days.grew": words(
    ({ before, after }) => `More MRR on ${after} than on ${before}, the first day with any.`,
    ({ before, after }) => `${after}的 MRR 高于首次有 MRR 的${before}。`,
    ({ before, after }) => `${after}的 MRR 高於首次有 MRR 的${before}。`,
    ({ before, after }) =>
      `MRR pada ${after} lebih tinggi daripada pada ${before}, hari pertama yang ada MRR.`,
  ),
  "days.shrank": words(
    ({ before, after }) => `Less MRR on ${after} than on ${before}, the first day with any, but some.`,
    ({ before, after }) => `${after}的 MRR 低于首次有 MRR 的${before}，但仍有。`,
    ({ before, after }) => `${after}的 MRR 低於首次有 MRR 的${before}，但仍有。`,
    ({ before, after }) =>
      `MRR pada ${after} lebih rendah daripada pada ${before}, hari pertama yang ada MRR, tetapi masih ada.`,
  ),
  "days.left": words(
    ({ before, after }) => `MRR on ${before}, the first day with any, and none on ${after}.`,
    ({ before, after }) => `首次有 MRR 是${before}，${after}没有。`,
    ({ before, after }) => `首次有 MRR 是${before}，${after}沒有。`,
    ({ before, after }) => `Ada MRR pada ${before}, hari pertama yang ada MRR, tiada pada ${after}.`,
  ),
  "days.first": words(
    ({ after }) => `The first day with MRR is ${after}.`,
    ({ after }) => `首次有 MRR 的日子是${after}。`,
    ({ after }) => `首次有 MRR 的日子是${after}。`,
    ({ after }) => `Hari pertama yang ada MRR ialah ${after}.`,
  ),
  "days.not_yet": words(
    ({ before, after }) => `No MRR yet on ${after}: the first is that of ${before}.`,
    ({ before, after }) => `${after}尚无 MRR，${before}才首次有。`,
    ({ before, after }) => `${after}尚無 MRR，${before}才首次有。`,
    ({ before, after }) => `Belum ada MRR pada ${after}: yang pertama ialah pada ${before}.`,
  ),
  "customer.never_paid": words(
    () => "The customer's rows add up to no MRR at the end of any month.",
    () => "该客户的各行在任何月末都没有 MRR。",
    () => "該客戶的各列在任何月底都沒有 MRR。",
    () => "Baris pelanggan ini tidak menghasilkan MRR pada akhir mana-mana bulan.",
  ),
  "free.runs": words(
    ({ after }) =>
      `No MRR at the end of ${after}, but a subscription at nothing: who has paid before is a customer.`,
    ({ after }) => `${after}末没有 MRR，但有免费订阅在继续：付过费的仍是客户。`,
    ({ after }) => `${after}底沒有 MRR，但有免費訂閱在繼續：付過費的仍是客戶。`,
    ({ after }) =>
      `Tiada MRR pada akhir ${after}, tetapi ada langganan percuma: yang pernah membayar masih pelanggan.`,
  ),
  "free.ended": words(
    ({ before, after }) =>
      `A subscription at nothing at the end of ${before}, and none at the end of ${after}.`,
    ({ before, after }) => `${before}末有免费订阅，${after}末没有任何订阅。`,
    ({ before, after }) => `${before}底有免費訂閱，${after}底沒有任何訂閱。`,
    ({ before, after }) => `Ada langganan percuma pada akhir ${before}, tiada pada akhir ${after}.`,
  ),
  "life.ended": words(
    ({ since, after }) =>
      `A customer from the end of ${since} on, and for the first time none at that of ${after}.`,
    ({ since, after }) => `自${since}末起是客户，${after}末首次不再是。`,
    ({ since, after }) => `自${since}底起是客戶，${after}底首次不再是。`,
    ({ since, after }) =>
      `Pelanggan sejak akhir ${since}, dan buat pertama kali bukan lagi pada akhir ${after}.`,
  ),
  "life.goes_on": words(
    ({ since, after }) =>
      `A customer at the end of every month from ${since} to ${after}, the last complete one.`,
    ({ since, after }) => `从${since}到最后一个完整月份${after}，每个月末都是客户。`,
    ({ since, after }) => `從${since}到最後一個完整月份${after}，每個月底都是客戶。`,
    ({ since, after }) =>
      `Pelanggan pada akhir setiap bulan dari ${since} hingga ${after}, bulan lengkap yang terakhir.`,
  ),
  "renewal.renewed": words(
    ({ after }) => `Due in ${after} and renewed.`,
    ({ after }) => `${after}到期，已续约。`,
    ({ after }) => `${after}到期，已續約。`,
    ({ after }) => `Perlu diperbaharui pada ${after}, dan telah diperbaharui.`,
  ),
  "renewal.lost": words(
    ({ after }) => `Due in ${after} and lost.`,
    ({ after }) => `${after}到期，已流失。`,
    ({ after }) => `${after}到期，已流失。`,
    ({ after }) => `Perlu diperbaharui pada ${after}, dan telah hilang.`,
  ),
  "renewal.open": words(
    ({ after }) => `Due in ${after}, neither renewed nor lost.`,
    ({ after }) => `${after}到期，尚未续约也未流失。`,
    ({ after }) => `${after}到期，尚未續約也未流失。`,
    ({ after }) => `Perlu diperbaharui pada ${after}, belum diperbaharui dan belum hilang.`,
  ),
  "contract.first": words(
    ({ after }) => `Due in ${after} and renewed: the customer's first contract.`,
    ({ after }) => `${after}到期，已续约：该客户的首份合同。`,
    ({ after }) => `${after}到期，已續約：該客戶的首份合約。`,
    ({ after }) => `Perlu diperbaharui pada ${after}, dan telah diperbaharui: kontrak pertama pelanggan ini.`,
  ),
  "contract.further": words(
    ({ after }) => `Due in ${after} and renewed: not the customer's first contract.`,
    ({ after }) => `${after}到期，已续约：不是该客户的首份合同。`,
    ({ after }) => `${after}到期，已續約：不是該客戶的首份合約。`,
    ({ after }) =>
      `Perlu diperbaharui pada ${after}, dan telah diperbaharui: bukan kontrak pertama pelanggan ini.`,
  ),
  "contract.next": words(
    ({ before, after }) => `Due on ${before} and renewed; the customer's next contract is due on ${after}.`,
    ({ before, after }) => `${before}到期，已续约；该客户的下一份合同${after}到期。`,
    ({ before, after }) => `${before}到期，已續約；該客戶的下一份合約${after}到期。`,
    ({ before, after }) =>
      `Perlu diperbaharui pada ${before}, dan telah diperbaharui; kontrak seterusnya tamat tempoh pada ${after}.`,
  ),
  "contract.ahead": words(
    ({ before }) => `Due on ${before}, not decided yet.`,
    ({ before }) => `${before}到期，尚未有结果。`,
    ({ before }) => `${before}到期，尚未有結果。`,
    ({ before }) => `Perlu diperbaharui pada ${before}, belum diputuskan.`,
  ),
  "contract.at_risk": words(
    ({ before, signs }) => `Due on ${before}, not decided yet; signs of risk: ${signs}.`,
    ({ before, signs }) => `${before}到期，尚未有结果；预警信号：${signs}。`,
    ({ before, signs }) => `${before}到期，尚未有結果；預警訊號：${signs}。`,
    ({ before, signs }) => `Perlu diperbaharui pada ${before}, belum diputuskan; tanda risiko: ${signs}.`,
  ),
  "activation.in_time": words(
    ({ before, after }) => `First MRR on ${before}; the core process was set up on ${after}, in time.`,
    ({ before, after }) => `${before}首次有 MRR，${after}完成核心流程设置，在期限内。`,
    ({ before, after }) => `${before}首次有 MRR，${after}完成核心流程設定，在期限內。`,
    ({ before, after }) => `MRR pertama pada ${before}; proses teras siap pada ${after}, dalam tempohnya.`,
  ),
  "activation.late": words(
    ({ before, after }) => `First MRR on ${before}; the core process was set up on ${after}, too late.`,
    ({ before, after }) => `${before}首次有 MRR，${after}才完成核心流程设置，已超过期限。`,
    ({ before, after }) => `${before}首次有 MRR，${after}才完成核心流程設定，已超過期限。`,
    ({ before, after }) =>
      `MRR pertama pada ${before}; proses teras hanya siap pada ${after}, selepas tempohnya tamat.`,
  ),
  "activation.not": words(
    ({ before }) => `First MRR on ${before}; the core process is not set up, and the days for it are over.`,
    ({ before }) => `${before}首次有 MRR，期限已过，仍未完成核心流程设置。`,
    ({ before }) => `${before}首次有 MRR，期限已過，仍未完成核心流程設定。`,
    ({ before }) => `MRR pertama pada ${before}; proses teras tidak siap, dan tempohnya sudah tamat.`,
  ),
  "activation.open": words(
    ({ before }) =>
      `First MRR on ${before}; the core process is not set up yet, and the days for it are not over.`,
    ({ before }) => `${before}首次有 MRR，尚未完成核心流程设置，期限未过。`,
    ({ before }) => `${before}首次有 MRR，尚未完成核心流程設定，期限未過。`,
    ({ before }) => `MRR pertama pada ${before}; proses teras belum siap, dan tempohnya belum tamat.`,
  ),
  "activation.open_in_time": words(
    ({ before, after }) =>
      `First MRR on ${before}; the core process was set up on ${after}, and the days for it are not over.`,
    ({ before, after }) => `${before}首次有 MRR，${after}已完成核心流程设置，期限未过。`,
    ({ before, after }) => `${before}首次有 MRR，${after}已完成核心流程設定，期限未過。`,
    ({ before, after }) =>
      `MRR pertama pada ${before}; proses teras siap pada ${after}, dan tempohnya belum tamat.`,
  ),
  "usage.active": words(
    ({ after }) => `Used the product in ${after}.`,
    ({ after }) => `${after}使用了产品。`,
    ({ after }) => `${after}使用了產品。`,
    ({ after }) => `Menggunakan produk pada ${after}.`,
  ),
  "usage.idle": words(
    ({ after }) => `Did not use the product in ${after}.`,
    ({ after }) => `${after}没有使用产品。`,
    ({ after }) => `${after}沒有使用產品。`,
    ({ after }) => `Tidak menggunakan produk pada ${after}.`,
  ),
  "sign_up.converted": words(
    ({ before, after }) => `Signed up on ${before} and had the first MRR on ${after}, in time.`,
    ({ before, after }) => `${before}注册，${after}首次有 MRR，在期限内。`,
    ({ before, after }) => `${before}註冊，${after}首次有 MRR，在期限內。`,
    ({ before, after }) => `Mendaftar pada ${before}; MRR pertama pada ${after}, dalam tempohnya.`,
  ),
  "sign_up.too_late": words(
    ({ before, after }) => `Signed up on ${before}; the first MRR came on ${after}, too late to count.`,
    ({ before, after }) => `${before}注册，${after}才首次有 MRR，已超过期限。`,
    ({ before, after }) => `${before}註冊，${after}才首次有 MRR，已超過期限。`,
    ({ before, after }) =>
      `Mendaftar pada ${before}; MRR pertama hanya pada ${after}, selepas tempohnya tamat.`,
  ),
  "sign_up.none": words(
    ({ before }) => `Signed up on ${before} and has no MRR; the days to convert are over.`,
    ({ before }) => `${before}注册，期限已过，仍没有 MRR。`,
    ({ before }) => `${before}註冊，期限已過，仍沒有 MRR。`,
    ({ before }) => `Mendaftar pada ${before}; tiada MRR, dan tempohnya sudah tamat.`,
  ),
  "sign_up.open": words(
    ({ before }) => `Signed up on ${before} and has no MRR yet; the days to convert are not over.`,
    ({ before }) => `${before}注册，尚无 MRR，期限未过。`,
    ({ before }) => `${before}註冊，尚無 MRR，期限未過。`,
    ({ before }) => `Mendaftar pada ${before}; belum ada MRR, dan tempohnya belum tamat.`,
  ),
  "sign_up.open_converted": words(
    ({ before, after }) =>
      `Signed up on ${before}; the first MRR came on ${after}, and the days to convert are not over.`,
    ({ before, after }) => `${before}注册，${after}已首次有 MRR，期限未过。`,
    ({ before, after }) => `${before}註冊，${after}已首次有 MRR，期限未過。`,
    ({ before, after }) => `Mendaftar pada ${before}; MRR pertama pada ${after}, dan tempohnya belum tamat.`,
  ),
  "sign_up.not_told": words(
    () => "Has MRR, and no file says that the customer signed up before.",
    () => "有 MRR，但没有文件说明此前何时注册。",
    () => "有 MRR，但沒有檔案說明此前何時註冊。",
    () => "Ada MRR, tetapi tiada fail menyatakan bila pelanggan ini mendaftar sebelumnya.",
  ),
  "signals.tripped": now("shows a sign", "有信号", "有訊號", "menunjukkan tanda"),
  "signals.clear": now("shows no sign", "没有信号", "沒有訊號", "tiada tanda"),
  "outcome.left": words(
    ({ before, after }) => `A customer at the end of ${before}, and none at the end of ${after}.`,
    ({ before, after }) => `${before}末是客户，${after}末不再是。`,
    ({ before, after }) => `${before}底是客戶，${after}底不再是。`,
    ({ before, after }) => `Pelanggan pada akhir ${before}, bukan lagi pada akhir ${after}.`,
  ),
  "outcome.stayed": words(
    ({ before, after }) => `A customer at the end of ${before}, and still at the end of ${after}.`,
    ({ before, after }) => `${before}末是客户，${after}末仍是。`,
    ({ before, after }) => `${before}底是客戶，${after}底仍是。`,
    ({ before, after }) => `Pelanggan pada akhir ${before}, dan masih pada akhir ${after}.`,
  ),
  "health.healthy": now("healthy", "健康", "健康", "sihat"),
  "health.watch": now("to be watched", "需关注", "需關注", "perlu diperhatikan"),
  "health.at_risk": now("at risk", "有风险", "有風險", "berisiko"),
  "health.unscored": now("without a score", "没有健康分", "沒有健康分", "tiada skor"),
  "advocates.advocate": now("passes all tests", "通过所有测试", "通過所有測試", "lulus semua ujian"),
  "advocates.other": now(
    "does not pass all tests",
    "未通过所有测试",
    "未通過所有測試",
    "tidak lulus semua ujian",
  ),
  "advocates.passed": now("passes the test", "通过该测试", "通過該測試", "lulus ujian ini"),
  "advocates.failed": now("does not pass the test", "未通过该测试", "未通過該測試", "tidak lulus ujian ini"),
  "advocates.known": now("the value is known", "数值已知", "數值已知", "nilainya diketahui"),
  "answer.promoter": answer("a promoter", "推荐者", "推薦者", "promoter"),
  "answer.passive": answer("a passive", "中立者", "中立者", "pasif"),
  "answer.detractor": answer("a detractor", "贬损者", "貶損者", "pengkritik"),
  "cost.sales_marketing": cost("sales and marketing", "销售与市场", "銷售與行銷", "jualan dan pemasaran"),
  "cost.retention": cost("retention", "留存", "留存", "pengekalan"),
  "cost.cost_of_revenue": cost("cost of revenue", "收入成本", "收入成本", "kos hasil"),
  "cost.research": cost("research and development", "研发", "研發", "penyelidikan dan pembangunan"),
  "cost.administration": cost("administration", "行政", "行政", "pentadbiran"),
  "one_off.implementation": oneOff("implementation", "实施", "導入", "pelaksanaan"),
  "one_off.development": oneOff("development", "开发", "開發", "pembangunan"),
  "one_off.value_added": oneOff("value-added services", "增值服务", "加值服務", "perkhidmatan nilai tambah"),
  "one_off.other": oneOff("other", "其他", "其他", "lain-lain"),
};

/** The sentences are about the ends of months: what the first days are called instead. */
const kFirstDays: Readonly<Record<keyof Words, readonly (readonly [ends: string, begins: string])[]>> = {
  en: [
    ["at the end of", "on the first day of"],
    ["the end of", "the first day of"],
    ["at that of", "on that of"],
  ],
  "zh-Hans": [["月末", "月1日"]],
  "zh-Hant": [["月底", "月1日"]],
  ms: [
    ["pada akhir", "pada hari pertama"],
    ["sejak akhir", "sejak hari pertama"],
    ["dan akhir", "dan hari pertama"],
  ],
};

/**
 * Why a customer is behind a figure; null for a rule this page does not know: the core's own sentence says it. `firstDay`: the
 * state of a month is that of its first day.
 */
export function ruleSentence(
  language: keyof Words,
  rule: string,
  months: RuleMonths,
  firstDay = false,
): string | null {
  const sentence = Object.hasOwn(kRules, rule) ? (kRules[rule]?.[language](months) ?? null) : null;
  if (sentence === null || !firstDay) {
    return sentence;
  }
  return kFirstDays[language].reduce((text, [ends, begins]) => text.replaceAll(ends, begins), sentence);
}
