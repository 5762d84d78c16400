// The same for Vite and webpack; esbuild and Rollup take "holdfast-report/inline".
import "holdfast-report/element";
