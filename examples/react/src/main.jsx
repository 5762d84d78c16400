import "holdfast-report/element";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

/** The element's events become state; its report comes from the reader's file. */
function Report() {
  const element = useRef(null);
  const [mrr, setMrr] = useState(null);
  useEffect(() => {
    const { current } = element;
    const show = ({ detail }) => setMrr(detail.report.summary?.mrr ?? null);
    current.addEventListener("holdfast-ready", show);
    return () => current.removeEventListener("holdfast-ready", show);
  }, []);
  return (
    <>
      <p id="mrr">{mrr}</p>
      <holdfast-report ref={element} src="/subscriptions.csv" />
    </>
  );
}

createRoot(document.getElementById("root")).render(<Report />);
