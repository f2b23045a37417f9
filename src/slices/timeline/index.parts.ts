export { digestOf, TimelineSection } from './timeline-section.tsx';
