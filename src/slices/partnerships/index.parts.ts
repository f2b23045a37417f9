export { partnershipsPart } from './municipality-part.tsx';
export { citesOfRows, PartnershipsTable } from './pages/partnerships-table.tsx';
