// The texts for problems that the server reports, by the code of the problem details.

/** @typedef {Record<string, string>} ProblemTexts */

/** @type {ProblemTexts} */
const en = {
  'bad-request': 'Not done: the server could not read the request. Reload the page.',
  'bad-sid': 'Not done: the server could not read the request. Reload the page.',
  'task-required': 'Not done: the server could not read the request. Reload the page.',
  'session-required': 'Not done: the server could not read the request. Reload the page.',
  'activity-required': 'Choose a state first.',
  'reservation-required': 'Not done: the server could not read the request. Reload the page.',
  'queue-required': 'Choose a queue first.',
  'unknown-outcome': 'This outcome no longer exists. Choose another one.',
  'sign-in-required': 'Your session has ended. Sign in again.',
  'wrong-password': 'Name or password is wrong.',
  'too-many-wrong-passwords': 'Too many wrong passwords. Try again later.',
  'other-origin': 'Not done: the server refuses requests from this address.',
  'supervisor-required': 'Only supervisors may do this.',
  'not-your-task': 'This call belongs to a colleague.',
  'task-not-found': 'This call no longer exists.',
  'worker-not-found': 'You have no worker at Twilio. Ask your supervisor.',
  'nothing-to-complete': 'No call waits to be completed.',
  'activity-not-found': 'This state no longer exists. Reload the page.',
  'activity-refused': 'Twilio did not change your state. Try again.',
  'attributes-full': 'Not saved: Twilio has no more room for it. Ask your administrator.',
  'phone-not-ready': 'No calls yet: the phone in the operator’s page is not ready.',
  'no-api-key': 'No phone in the page: the server has no API key. Ask your administrator.',
  'no-browser-phone': 'Your calls do not ring in this page.',
  'worker-required': 'You have no worker, so you take no calls.',
  'call-in-progress': 'The call still goes on. Hang up first.',
  'not-assigned': 'No operator has answered this call yet.',
  'task-canceled': 'The caller has left.',
  'task-unsettled': 'Twilio is changing this call. Try again.',
  'task-over': 'This call is already completed.',
  'reservation-over': 'Too late: the call no longer rings.',
  'outcome-required': 'Choose an outcome first.',
  'queue-not-routed': 'No route leads to this queue. Ask your administrator.',
  'note-too-long': 'The note is too long to be saved. Shorten it.',
  'longest-reached': 'No more time: complete the call.',
  'without-end': 'The after-call time has no end. Press Complete when you are done.',
  'several-tasks': 'Several calls wait to be completed. Complete them one by one.',
  'too-many-requests': 'Twilio answers slowly. Try again in a few seconds.',
  'too-many-sign-ins': 'Many operators are signing in. Try again in a few seconds.',
  'twilio-refused': 'Twilio refused this. Ask your administrator.',
  'twilio-unavailable': 'Twilio does not answer. Try again in a few seconds.',
};

/** @type {ProblemTexts} */
const ja = {
  'bad-request': '実行できませんでした。ページを再読み込みしてください。',
  'bad-sid': '実行できませんでした。ページを再読み込みしてください。',
  'task-required': '実行できませんでした。ページを再読み込みしてください。',
  'session-required': '実行できませんでした。ページを再読み込みしてください。',
  'activity-required': '先に状態を選択してください。',
  'reservation-required': '実行できませんでした。ページを再読み込みしてください。',
  'queue-required': '先にキューを選択してください。',
  'unknown-outcome': 'この対応結果は削除されました。別の項目を選択してください。',
  'sign-in-required': 'セッションが終了しました。もう一度サインインしてください。',
  'wrong-password': '名前またはパスワードが違います。',
  'too-many-wrong-passwords': '試行回数が多すぎます。しばらくしてからやり直してください。',
  'other-origin': 'このアドレスのページからは操作できません。',
  'supervisor-required': 'この操作は管理者だけができます。',
  'not-your-task': 'ほかのメンバーの通話です。',
  'task-not-found': 'この通話は見つかりません。',
  'worker-not-found': 'Twilio にワーカーがありません。管理者に確認してください。',
  'nothing-to-complete': '完了待ちの通話はありません。',
  'activity-not-found': 'この状態は削除されました。ページを再読み込みしてください。',
  'activity-refused': '状態を変更できませんでした。もう一度お試しください。',
  'attributes-full': '保存できませんでした。Twilio に保存できる容量を超えています。システム管理者に連絡してください。',
  'phone-not-ready': 'オペレーターの画面の電話が使用できないため、受付可にできません。',
  'no-api-key': '画面の電話を使うには API キーの設定が必要です。システム管理者に確認してください。',
  'no-browser-phone': '着信はこの画面では鳴りません。',
  'worker-required': 'ワーカーがないため、着信を受けられません。',
  'call-in-progress': 'まだ通話中です。先に電話を切ってください。',
  'not-assigned': 'この着信にはまだ誰も応答していません。',
  'task-canceled': '発信者が電話を切りました。',
  'task-unsettled': 'Twilio が処理中です。もう一度お試しください。',
  'task-over': 'この通話はすでに完了しています。',
  'reservation-over': 'この着信はすでに終了しています。',
  'outcome-required': '対応結果を選択してください。',
  'queue-not-routed': 'このキューへのルートがありません。システム管理者に確認してください。',
  'note-too-long': 'メモが長すぎて保存できません。短くしてください。',
  'longest-reached': 'これ以上は延長できません。後処理を完了してください。',
  'without-end': '後処理時間に制限はありません。終わったら完了を押してください。',
  'several-tasks': '完了待ちの通話が複数あります。1 件ずつ完了してください。',
  'too-many-requests': 'Twilio の応答が遅れています。数秒後にやり直してください。',
  'too-many-sign-ins': 'サインインが集中しています。数秒後にやり直してください。',
  'twilio-refused': 'Twilio に拒否されました。システム管理者に確認してください。',
  'twilio-unavailable': 'Twilio が応答しません。数秒後にやり直してください。',
};

/**
 * The texts as a part of a dictionary, with the keys `problem.CODE`.
 * @param {ProblemTexts} texts
 */
const keyed = (texts) => Object.fromEntries(Object.entries(texts).map(([code, text]) => [`problem.${code}`, text]));

export const PROBLEMS = { en: keyed(en), ja: keyed(ja) };
