// The page on which a person approves a sign-in code.
"use strict";

const $ = (id) => document.getElementById(id);

const fill = async () => {
  $("code").value = new URLSearchParams(location.search).get("device-code") ?? "";
  const state = await (await fetch("/page/state")).json();
  $("account").value ||= state.bot;
  $("accounts").replaceChildren(
    ...state.people.map((person) => Object.assign(document.createElement("option"), { value: person.login })),
  );
};

const answer = async (refuse) => {
  $("problem").textContent = "";
  try {
    const response = await fetch("/activate", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code: $("code").value, login: $("account").value, refuse }),
    });
    const { login, reason } = await response.json();
    if (!response.ok) throw new Error(reason);
    $("approval").hidden = true;
    $("done").hidden = false;
    $("done").textContent = refuse
      ? "Refused. You can close this page; the program will say so."
      : `Approved as ${login}. You can close this page; the program goes on by itself.`;
    $("done").focus();
  } catch (error) {
    $("problem").textContent = error.message;
  }
};

$("approval").addEventListener("submit", (event) => { event.preventDefault(); answer(false); });
$("refuse").addEventListener("click", () => answer(true));
fill().catch((error) => { $("problem").textContent = error.message; });
