/** Short names of terms that only sentences use. */

export const enSpokenTerms = {
  terms: {
    ltv: "Lifetime value",
    ltv_to_cac: "LTV : CAC",
    magic_number: "Magic number",
    front_profit: "Front-end profit",
    back_profit: "Back-end profit",
    renewal_margin: "Renewal margin",
    renewal_term: "Average renewal term",
    manageable: "Manageable churn",
    auc: "Area under the ROC curve (AUC)",
  },
};

type Words = typeof enSpokenTerms;

export const zhHansSpokenTerms: Words = {
  terms: {
    ltv: "客户终身价值",
    ltv_to_cac: "LTV : CAC",
    magic_number: "魔法数字",
    front_profit: "前端利润",
    back_profit: "后端利润",
    renewal_margin: "续费利润率",
    renewal_term: "平均续费年限",
    manageable: "可管理的流失",
    auc: "ROC 曲线下面积（AUC）",
  },
};

export const zhHantSpokenTerms: Words = {
  terms: {
    ltv: "客戶終身價值",
    ltv_to_cac: "LTV : CAC",
    magic_number: "魔法數字",
    front_profit: "前端利潤",
    back_profit: "後端利潤",
    renewal_margin: "續費利潤率",
    renewal_term: "平均續費年限",
    manageable: "可管理的流失",
    auc: "ROC 曲線下面積（AUC）",
  },
};

export const msSpokenTerms: Words = {
  terms: {
    ltv: "Nilai seumur hidup",
    ltv_to_cac: "CLV : CAC",
    magic_number: "Nombor ajaib",
    front_profit: "Untung hadapan",
    back_profit: "Untung belakang",
    renewal_margin: "Margin pembaharuan",
    renewal_term: "Purata tempoh pembaharuan",
    manageable: "Churn boleh diurus",
    auc: "Luas di bawah keluk ROC (AUC)",
  },
};
