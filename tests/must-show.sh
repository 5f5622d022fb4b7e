#!/usr/bin/env bash
# What the program promises, shown from outside with the built programs: the whole job, the papers as other
# readers see them, imports twice and cut off, bad input with its exit codes, and the window on a screen.
# Every check can fail: the first that does not hold ends the script with what it found.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
sovang=$target/debug/sovang
samples=$root/assets/samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"

passed=0
ok() { passed=$((passed + 1)); echo "  ✔ $1"; }
fail() { echo "  ✖ $1" >&2; exit 1; }
equal() { [ "$1" = "$2" ] && ok "$3" || fail "$3: «$1» is not «$2»"; }
# Runs a command that must end with an exit code and say a word.
ends() {
  local code=$1 word=$2 what=$3 out status=0
  shift 3
  out=$("$@" 2>&1) || status=$?
  [ "$status" = "$code" ] || fail "$what: exit $status instead of $code: $out"
  grep -qF "$word" <<<"$out" || fail "$what: «$word» is not in: $out"
  if grep -qE 'panicked|src/|SELECT|rusqlite' <<<"$out"; then fail "$what shows the inside of the program: $out"; fi
  ok "$what → $code"
}
# An export is in the journal itself, so acts are counted before one.
export_hash() { "$sovang" --data "$1" export --canonical | sha256sum | cut -d' ' -f1; }

echo "1. The whole job without a display"
env -u DISPLAY -u WAYLAND_DISPLAY cargo xtask run >"$work/run.txt" 2>&1 || { cat "$work/run.txt"; fail "cargo xtask run"; }
folder=$(grep -oE '[^ ]*so-vang-mau[^ ]*' "$work/run.txt" | tail -1)
[ -n "$folder" ] || { cat "$work/run.txt"; fail "cargo xtask run says where the papers are"; }
ok "cargo xtask run says where the papers are"

echo "2. sovang demo"
"$sovang" --json demo "$work/out" >"$work/demo.json" 2>"$work/demo.txt"
grep -qF '"totals":{"certificates":20,"golden_register_numbers":20,"nominations":20,"recipients":20}' "$work/demo.json" \
  || { cat "$work/demo.json"; fail "the totals of dossier, decisions, register and certificates agree"; }
ok "20 nominations = 20 recipients = 20 register numbers = 20 certificates"
titles=$work/out/bang-1023-qd-ubnd.pdf
merits=$work/out/bang-1024-qd-ubnd.pdf
equal "$(ls "$work/out" | grep -c '\.pdf$')" 2 "two PDFs"
for pdf in "$titles" "$merits"; do
  equal "$(pdfinfo "$pdf" | awk '/^Pages:/ {print $2}')" 10 "$(basename "$pdf") has ten pages"
  qpdf --check "$pdf" >/dev/null || fail "qpdf --check $(basename "$pdf")"
  ok "qpdf finds nothing wrong in $(basename "$pdf")"
  pdffonts "$pdf" | tail -n +3 >"$work/fonts.txt"
  [ -s "$work/fonts.txt" ] || fail "$(basename "$pdf") has faces"
  if grep -qvE ' yes +yes +yes +[0-9]+ +[0-9]+$' "$work/fonts.txt"; then cat "$work/fonts.txt"; fail "a face is not an embedded subset with text"; fi
  ok "the faces of $(basename "$pdf") are embedded subsets with text"
done
{ pdftotext -raw "$titles" -; pdftotext -raw "$merits" -; } | tr '\n\f' '  ' | tr -s ' ' >"$work/words.txt"
while IFS= read -r name; do
  grep -qF "$name" "$work/words.txt" || fail "«$name» is not on any certificate, letter for letter"
done <tests/ref/sample-names.txt
ok "all $(wc -l <tests/ref/sample-names.txt) names of the list are on the certificates, letter for letter"
"$sovang" --data "$work/out/ho-guom.sovang" check >/dev/null || fail "the file is whole"
ok "the file is whole"
"$sovang" demo "$work/again" >/dev/null
for pdf in bang-1023-qd-ubnd.pdf bang-1024-qd-ubnd.pdf; do
  cmp -s "$work/out/$pdf" "$work/again/$pdf" || fail "a second run gives other bytes of $pdf"
done
ok "a second run gives equal bytes"
ends 3 "Đã có một tệp" "a demo over a demo" "$sovang" demo "$work/out"

echo "3. Imports: twice, and cut off"
office=$work/office.sovang
"$sovang" --data "$office" init --name "Ủy ban nhân dân thành phố Tràng An" --level province --signer "Lê An" >/dev/null
"$sovang" --data "$office" dossier new --code HG --title "Năm 2023" --year 2023 >/dev/null
"$sovang" --data "$office" --json import "$samples/de-nghi-khen-thuong-2023.xlsx" --as nominations --dossier HG >"$work/first.json" 2>/dev/null
grep -q '"count":20' "$work/first.json" || fail "the first import takes 20 nominations over"
before=$(export_hash "$office")
acts=$("$sovang" --data "$office" journal list | wc -l)
"$sovang" --data "$office" --json import "$samples/de-nghi-khen-thuong-2023.xlsx" --as nominations --dossier HG >"$work/second.json" 2>/dev/null
grep -qF '{"ack":{"act":"import.nominations","count":0,"seq":null}}' "$work/second.json" || { cat "$work/second.json"; fail "the second import says that nothing changed"; }
equal "$("$sovang" --data "$office" journal list | wc -l)" "$acts" "the second import leaves no act"
equal "$(export_hash "$office")" "$before" "the second import changes no record"

whole=$work/whole.sovang
cp "$office" "$whole"
"$sovang" --data "$whole" import "$samples/can-bo-2023.xlsx" --as people >/dev/null
count=$("$sovang" --data "$whole" list people | wc -l)
killed=0
# Killed after so many milliseconds, from before the file is opened until after the commit.
for ms in $(seq 10 20 390); do
  cut=$work/cut.sovang
  rm -f "$cut" "$cut"-wal "$cut"-shm
  cp "$office" "$cut"
  status=0
  timeout -s KILL "0.$(printf %03d "$ms")" "$sovang" --data "$cut" --json import "$samples/can-bo-2023.xlsx" --as people >"$work/cut.json" 2>/dev/null || status=$?
  [ "$status" = 0 ] || killed=$((killed + 1))
  "$sovang" --data "$cut" check >"$work/cut.txt" || { cat "$work/cut.txt"; fail "killed after $ms ms: the file is whole"; }
  found=$("$sovang" --data "$cut" list people | wc -l)
  if grep -q '"ack"' "$work/cut.json"; then
    equal "$found" "$count" "killed after $ms ms: what was acknowledged is there" >/dev/null
  else
    [ "$found" = "$count" ] || equal "$(export_hash "$cut")" "$before" "killed after $ms ms: nothing half there" >/dev/null
  fi
done
[ "$killed" -gt 0 ] || fail "no import was killed in the middle; the times are too long"
ok "20 imports, $killed of them killed: the file opens, all or nothing is there"
# The same at exact calls to the disk, where the system lets one process trace another.
if strace -o /dev/null true 2>/dev/null; then
  for when in 1 2 3 5 8 13 21; do
    cut=$work/cut.sovang
    rm -f "$cut" "$cut"-wal "$cut"-shm
    cp "$office" "$cut"
    strace -f -o /dev/null -e inject=pwrite64,fdatasync,fsync:signal=KILL:when="$when" \
      "$sovang" --data "$cut" import "$samples/can-bo-2023.xlsx" --as people >/dev/null 2>&1 || true
    "$sovang" --data "$cut" check >/dev/null || fail "killed at write $when: the file is whole"
    found=$("$sovang" --data "$cut" list people | wc -l)
    [ "$found" = "$count" ] || equal "$(export_hash "$cut")" "$before" "killed at write $when" >/dev/null
  done
  ok "killed at seven exact writes: the file opens, all or nothing is there"
fi
"$sovang" --data "$whole" undo >/dev/null
equal "$(export_hash "$whole")" "$before" "a whole import is undone in one step"

echo "4. Bad input"
data=(--data "$office")
: >"$work/empty.xlsx"
echo "không phải Excel" >"$work/text.xlsx"
ends 10 "Không đọc được tệp" "a missing file" "$sovang" "${data[@]}" import "$work/absent.xlsx" --as people
ends 10 "Tệp rỗng" "an empty file" "$sovang" "${data[@]}" import "$work/empty.xlsx" --as people
ends 10 "không phải là tệp Excel" "a file that is no workbook" "$sovang" "${data[@]}" import "$work/text.xlsx" --as people
ends 10 "không có cột" "a list without its column" "$sovang" "${data[@]}" import "$samples/chi-so-cchc-2023.xlsx" --as nominations --dossier HG
ends 3 "Không tìm thấy hồ sơ" "an unknown dossier" "$sovang" "${data[@]}" import "$samples/de-nghi-khen-thuong-2023.xlsx" --as nominations --dossier XX
ends 3 "còn thiếu" "a dossier without its letter's unit" "$sovang" "${data[@]}" dossier submit --dossier HG
ends 3 "không thể ghi kết quả" "a council too early" "$sovang" "${data[@]}" council record --dossier HG --members 9 --present 9 --threshold 80 --in-favour 9
ends 2 "lịch không có ngày này" "a day that does not exist" "$sovang" "${data[@]}" dossier submit --dossier HG --letter 5/TTr --letter-date 31/02/2024
ends 2 "Không có lệnh" "an unknown command" "$sovang" phuong-phap
ends 2 "Thiếu" "a missing word" "$sovang" "${data[@]}" import
ends 2 "30/6/2025" "a district after its end" "$sovang" --data "$work/d.sovang" --today 2025-07-01 init --name "UBND quận Hồ Gươm" --level district
ends 21 "Không tìm thấy tệp" "an office file that is not there" "$sovang" --data "$work/absent.sovang" list people
ends 30 "không phải là tệp dữ liệu" "an office file that is none" "$sovang" --data "$work/text.xlsx" list people
ends 3 "đã in trước đây" "certificates printed twice" "$sovang" --data "$work/out/ho-guom.sovang" certificates print --decision 1024/QĐ-UBND --out "$work/twice.pdf"
[ ! -e "$work/twice.pdf" ] && [ ! -e "$work/twice.pdf.part" ] || fail "a refused print leaves no file"
ok "a refused print leaves no file"
equal "$(export_hash "$office")" "$before" "none of this changed a record"
if [ "$(id -u)" = 0 ] && setpriv --reuid=65534 --clear-groups true 2>/dev/null; then
  mkdir "$work/read-only"
  cp "$office" "$work/read-only/office.sovang"
  chmod 711 "$work"
  chmod 555 "$work/read-only"
  chmod 444 "$work/read-only/office.sovang"
  # The program itself must be readable for that user.
  cp "$sovang" "$work/sovang"
  ends 21 "chỉ cho đọc" "a folder that can only be read" setpriv --reuid=65534 --clear-groups "$work/sovang" --data "$work/read-only/office.sovang" list people
fi

echo "5. The law"
judged=$work/out/ho-guom.sovang
"$sovang" --data "$judged" assess --dossier HG-2023 >"$work/assess.txt"
equal "$(grep -cE '^[✓?✗] \[[0-9]+\] ' "$work/assess.txt")" 20 "each of the 20 nominations has its verdict"
grep -qF 'Luật 06/2022/QH15 Điều 27.1' "$work/assess.txt" || fail "the article of the title is named"
grep -qF '18/1/2024' "$work/assess.txt" || fail "the day whose law was applied is named"
ok "findings name condition, article and day"
equal "$("$sovang" --data "$judged" reassess --decision 1024/QĐ-UBND | grep -c 'xét lại theo căn cứ cũ')" 10 "a decision is judged again by what it relied on"
"$sovang" show awards TTLDTT --data "$judged" >"$work/award.txt"
grep -qF 'Trên 50 % cá nhân trong tập thể đạt «Lao động tiên tiến»' "$work/award.txt" || { cat "$work/award.txt"; fail "the law before 2024"; }
grep -qF 'Ít nhất 70 % cá nhân trong tập thể đạt «Lao động tiên tiến»' "$work/award.txt" || fail "the law from 2024"
grep -qF '(chưa đọc được, xét theo bản trước)' "$work/award.txt" || fail "the law that was not read says so"
ok "an award shows every version of its criteria"
# The bonus of a ward's giấy khen on two days that follow each other.
for pair in "2025-06-30 360.000" "2025-07-01 710.000"; do
  day=${pair% *}
  ward=$work/ward-$day.sovang
  w=(--data "$ward" --today "$day")
  "$sovang" "${w[@]}" init --name "Ủy ban nhân dân phường Hồ Sen" --level commune --signer "Lê An" >/dev/null
  "$sovang" "${w[@]}" people add --name "Đặng Thị Ngọc Ánh" --unit "Phường Hồ Sen" >/dev/null
  id=$("$sovang" "${w[@]}" --json list people 2>/dev/null | grep -oE '"id":[0-9]+' | head -1 | cut -d: -f2)
  "$sovang" "${w[@]}" dossier new --code P1 --title "Khen đợt" --year 2025 --proposer "Phường Hồ Sen" --letter 5/TTr --letter-date "$day" >/dev/null
  "$sovang" "${w[@]}" nominations add --dossier P1 --subject "$id" --award GK_XA --achievement "Số hoá hộ tịch" >/dev/null
  "$sovang" "${w[@]}" assess --dossier P1 >"$work/ward.txt"
  grep -qF "làm tròn lên hàng chục nghìn: ${pair#* } đồng" "$work/ward.txt" || { cat "$work/ward.txt"; fail "giấy khen of $day"; }
  ok "a giấy khen of a ward decided on $day is ${pair#* } đồng"
done
# An answer is the officer's, with name and day, and taken back it is gone.
open=$(grep -oE '\[gate\.pending\]' "$work/ward.txt" | head -1 | tr -d '[]')
"$sovang" "${w[@]}" --actor "Bà Hạnh" answer "$open" --nomination 1 --yes >/dev/null
"$sovang" "${w[@]}" assess --nomination 1 | grep -qF "Bà Hạnh xác nhận đạt ngày 2025-07-01" || fail "an answer names who and when"
"$sovang" "${w[@]}" answer "$open" --nomination 1 >/dev/null
if "$sovang" "${w[@]}" assess --nomination 1 | grep -qF "Bà Hạnh"; then fail "an answer that was taken back is gone"; fi
ok "an answer names who and when, and can be taken back"
ends 2 "Văn bản quy định" "a rule of the office without its source" "$sovang" "${w[@]}" rule add --kind head_count --award LDTT --number 3 --from 2025-01-01 --source " "

echo "6. Nothing lost"
kept=$work/kept.sovang
cp "$work/out/ho-guom.sovang" "$kept"
k=(--data "$kept" --today 2026-11-28)
state=$(export_hash "$kept")
"$sovang" "${k[@]}" people add --name "Đặng Thị Ngọc Ánh" >/dev/null
"$sovang" "${k[@]}" undo >/dev/null
equal "$(export_hash "$kept")" "$state" "what was undone left no trace in the canonical export"
"$sovang" "${k[@]}" backup >"$work/backup.txt"
copy=$(ls "$work/kept-sao-luu" | grep '\.sovang$' | tail -1)
code=$("$sovang" "${k[@]}" journal verify | grep -oE '[0-9A-Z]{5}-[0-9A-Z]{5}')
"$sovang" "${k[@]}" people add --name "Phạm Văn Đúng" >/dev/null
"$sovang" "${k[@]}" journal verify --code "$code" | grep -qF "có trong nhật ký" || fail "a code of the journal is proven"
ok "a code of the journal is proven after later acts"
ends 31 "không có trong nhật ký này" "a code of another journal" "$sovang" "${k[@]}" journal verify --code 00000-00000
"$sovang" "${k[@]}" restore "$copy" >"$work/restore.txt" || { cat "$work/restore.txt"; fail "restore"; }
equal "$(export_hash "$kept")" "$state" "a restore brings the record back"
equal "$(ls "$work" | grep -c 'kept-truoc-phuc-hoi')" 1 "the file of before is kept"
"$sovang" "${k[@]}" rehearse | grep -qF "khớp với lúc sao lưu" || fail "a rehearsal"
ok "a restore is rehearsed"
# A page of awards is overwritten, after one more copy.
"$sovang" "${k[@]}" backup >/dev/null
at=$(grep -abo "Bằng khen của Chủ tịch" "$kept" | head -1 | cut -d: -f1)
head -c 4096 /dev/zero | tr '\0' 'Z' | dd of="$kept" bs=4096 seek=$((at / 4096)) conv=notrunc status=none
status=0
"$sovang" "${k[@]}" check >"$work/damaged.txt" 2>&1 || status=$?
equal "$status" 30 "a damaged page is noticed"
"$sovang" "${k[@]}" recover >"$work/recover.txt"
grep -qE '^copy' "$work/recover.txt" || { cat "$work/recover.txt"; fail "the ways to recover"; }
ok "the ways to recover are told"
"$sovang" "${k[@]}" recover --way copy >"$work/recovered.txt" || { cat "$work/recovered.txt"; fail "recover"; }
equal "$(export_hash "$kept")" "$state" "a damaged file is recovered"
ends 3 "Chưa có mã phục hồi" "an encrypted copy before the code was typed back" "$sovang" "${k[@]}" backup "$work/usb.sovang.age" --encrypted

echo "7. The window on a screen"
if command -v Xvfb >/dev/null && [ -x "$target/debug/so-vang" ]; then
  "$root/tests/window.sh" "$target/debug/so-vang" "$work/again/ho-guom.sovang" "$work/window.png"
  ok "the window opens on the sample office and draws its title strip"
else
  fail "Xvfb and the built window are needed"
fi

echo "$passed passed, 0 failed"
