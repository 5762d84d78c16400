import "./verify-page";
