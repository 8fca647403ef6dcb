/** Whether a conversation is open in this tab; what the panel keeps of it, see adapters/storage. */
export function hasOpenConversation(): boolean {
  try {
    return sessionStorage.getItem('care-chat') !== null;
  } catch {
    return false;
  }
}
