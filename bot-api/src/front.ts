export { Admission, type SharedAdmission } from './routes/admission.ts'
export { type Call } from './routes/call.ts'
export { CallDoor } from './routes/call-door.ts'
