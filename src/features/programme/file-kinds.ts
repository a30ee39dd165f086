/** Types that the app can tell apart and name; the same as in `features/evidence/accepted-files.ts`, which reads them. */
export const fileKinds = [
  { type: 'application/pdf', name: 'PDF' },
  { type: 'image/jpeg', name: 'JPEG' },
  { type: 'image/png', name: 'PNG' },
  { type: 'image/heic', name: 'HEIC' },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'DOCX' },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'XLSX' },
  { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', name: 'PPTX' },
  { type: 'application/vnd.ms-outlook', name: 'MSG' },
  { type: 'message/rfc822', name: 'EML' }
] as const;
