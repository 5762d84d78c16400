import "holdfast-report/inline";
